package org.nastavnik.security;

import java.util.List;

/** The calls of the web applications' own interface, {@code /camunda/api/<application>}; unlisted ones are closed. */
final class WebAppRoutes {

    /** A first administrator for whoever comes first; a log-in past our throttle and our page. */
    private static final List<Route> NOBODY = Route.all("ANY /admin/setup/**", "POST /admin/auth/user/*/login/*");

    private static final List<Route> PERSON = Route.all(
            "GET /admin/auth/user/*",
            "GET /tasklist/plugin/*/static/**",
            "GET /welcome/plugin/*/static/**",
            "GET /cockpit/plugin/*/static/**",
            "GET /admin/plugin/*/static/**");

    private static final List<Route> OVERSEER = Route.all(
            "GET|POST /cockpit/plugin/base/*/process-definition/**",
            "GET|POST /cockpit/plugin/base/*/process-instance/**",
            "GET|POST /cockpit/plugin/base/*/incident/**");

    private WebAppRoutes() {}

    /** @param path what follows {@code /camunda/api} */
    static boolean open(Caller caller, String method, String path) {
        String called = method.equals("HEAD") ? "GET" : method;
        if (any(NOBODY, called, path)) {
            return false;
        }
        return switch (caller) {
            case ADMINISTRATOR -> true;
            case OVERSEER -> any(OVERSEER, called, path) || any(PERSON, called, path);
            case PERSON -> any(PERSON, called, path);
        };
    }

    private static boolean any(List<Route> routes, String method, String path) {
        return routes.stream().anyMatch(route -> route.matches(method, path));
    }
}
