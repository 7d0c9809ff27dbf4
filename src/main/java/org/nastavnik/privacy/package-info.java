/**
 * The rights of persons whose data is kept (152-ФЗ): the copy of everything, who read it, the end of its keeping. Works on
 * what the features tell by {@link org.nastavnik.shared.privacy.PersonRecords}.
 */
package org.nastavnik.privacy;
