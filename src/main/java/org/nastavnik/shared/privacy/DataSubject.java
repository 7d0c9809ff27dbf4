package org.nastavnik.shared.privacy;

/**
 * Whose data is meant: a person of the register, an account, or both where the person has one (субъект персональных
 * данных).
 *
 * @param personId null where the account's holder stands in no register
 * @param login null where the person has no account
 */
public record DataSubject(
        @PersonalData Long personId, @PersonalData String login) {

    public DataSubject {
        if (personId == null && login == null) {
            throw new IllegalArgumentException("A subject is a person, an account or both");
        }
    }

    public static DataSubject person(long personId, String login) {
        return new DataSubject(personId, login);
    }

    public boolean hasPerson() {
        return personId != null;
    }

    public boolean hasLogin() {
        return login != null;
    }

    /** A login is made of a name. */
    @Override
    public String toString() {
        return "DataSubject[…]";
    }
}
