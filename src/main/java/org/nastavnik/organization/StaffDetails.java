package org.nastavnik.organization;

/** A person with a login as (s)he is entered; refuses what cannot be a name or an address. */
public record StaffDetails(String lastName, String firstName, String middleName, String position, String email) {

    public StaffDetails {
        lastName = Typed.name("lastName", lastName, "Укажите фамилию.");
        firstName = Typed.name("firstName", firstName, "Укажите имя.");
        middleName = Typed.optionalName("middleName", middleName);
        position = Typed.optional("position", position, 200);
        email = Typed.email("email", email);
    }

    public PersonName name() {
        return new PersonName(lastName, firstName, middleName);
    }

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "StaffDetails[…]";
    }
}
