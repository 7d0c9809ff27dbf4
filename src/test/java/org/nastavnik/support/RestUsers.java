package org.nastavnik.support;

/** Makes REST users of the running server. */
public class RestUsers {

    private final int port;

    RestUsers(int port) {
        this.port = port;
    }

    public RestUser login(String login, String password) {
        return new RestUser(port, login, password);
    }

    /** A person made by {@link TestPlaces}. */
    public RestUser login(String login) {
        return login(login, TestPlaces.PASSWORD);
    }

    public RestUser anonymous() {
        return new RestUser(port, null, null);
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }
}
