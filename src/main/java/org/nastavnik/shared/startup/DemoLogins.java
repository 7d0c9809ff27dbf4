package org.nastavnik.shared.startup;

import java.util.List;

/** Names the demonstration users for the notice at the start; implemented where they are made. */
public interface DemoLogins {

    /** In the order of the list that is printed. */
    List<DemoLogin> all();

    /** One demonstration user: login, the role in Russian, and where the person holds it. */
    record DemoLogin(String login, String role, String place) {}
}
