package org.nastavnik.security;

import java.util.List;

/**
 * Which calls of the engine's REST interface are open to whom; the same under {@code /engine-rest} and
 * {@code /camunda/api/engine}. What is not listed is closed to everybody but the administrator: the interface has four
 * hundred calls, and a task's work needs twenty.
 */
final class EngineRoutes {

    /** Closed to the administrator too: code that runs on the server, files and remarks without any check of rights. */
    private static final List<Route> NOBODY = Route.all(
            // models and scripts come with a release only
            "POST /deployment/create",
            "POST /deployment/*/redeploy",
            "DELETE /deployment/*",
            "DELETE /process-definition/**",
            // a stored filter may hold an expression, which is code; filters are made when the application starts
            "POST /filter/create",
            "PUT|DELETE /filter/*",
            // the engine checks no rights here at all
            "ANY /task/*/comment/**",
            "ANY /task/*/attachment/**",
            "ANY /process-instance/*/comment/**",
            // they end a task past its form
            "POST /task/*/bpmnError",
            "POST /task/*/bpmnEscalation",
            "POST /task/*/resolve",
            "POST /task/*/delegate",
            "POST /task/create",
            "PUT|DELETE /task/*",
            // people, roles and municipalities are kept on our own pages
            "POST /user/create",
            "PUT|DELETE /user/*/**",
            "POST /user/*/unlock",
            "POST /group/create",
            "PUT|DELETE /group/*/**",
            "POST /tenant/create",
            "PUT|DELETE /tenant/*/**",
            // tries a password
            "POST /identity/verify",
            "ANY /telemetry/**");

    private static final List<Route> PERSON = Route.all(
            "GET /version",
            "GET /identity/password-policy",
            // lists
            "GET|OPTIONS /filter",
            "GET /filter/count",
            "GET|OPTIONS /filter/{id}",
            "GET|POST /filter/{id}/list",
            "GET|POST /filter/{id}/count",
            "GET|POST /filter/{id}/singleResult",
            "GET|POST /task",
            "GET|POST /task/count",
            // one's task
            "GET /task/{id}",
            "GET /task/{id}/form",
            "GET /task/{id}/form-variables",
            "GET /task/{id}/deployed-form",
            "GET /task/{id}/rendered-form",
            "GET /task/{id}/identity-links",
            "POST /task/{id}/claim",
            "POST /task/{id}/unclaim",
            "POST /task/{id}/complete",
            "POST /task/{id}/submit-form",
            // what may be started, by its form
            "GET /process-definition",
            "GET /process-definition/count",
            "GET /process-definition/{id}",
            "GET /process-definition/{id}/xml",
            "GET /process-definition/{id}/startForm",
            "GET /process-definition/{id}/deployed-start-form",
            "GET /process-definition/{id}/rendered-form",
            "GET /process-definition/{id}/form-variables",
            "POST /process-definition/{id}/submit-form",
            "GET /process-definition/key/*",
            "GET /process-definition/key/*/xml",
            "GET /process-definition/key/*/startForm",
            "GET /process-definition/key/*/deployed-start-form",
            "GET /process-definition/key/*/form-variables",
            "POST /process-definition/key/*/submit-form");

    /** What Cockpit reads. The engine narrows every one of these to the caller's municipalities and grants. */
    private static final List<Route> OVERSEER = Route.all(
            "GET|POST /process-instance",
            "GET|POST /process-instance/count",
            "GET /process-instance/{id}",
            "GET /process-instance/{id}/activity-instances",
            "GET /process-definition/{id}/statistics",
            "GET /process-definition/statistics",
            "GET /process-definition/{id}/static-called-process-definitions",
            "GET|POST /history/process-instance",
            "GET|POST /history/process-instance/count",
            "GET /history/process-instance/{id}",
            "GET|POST /history/activity-instance",
            "GET|POST /history/activity-instance/count",
            "GET|POST /history/task",
            "GET|POST /history/task/count",
            "GET /history/incident",
            "GET /history/incident/count",
            "GET|POST /incident",
            "GET|POST /incident/count",
            "GET /incident/{id}",
            "GET|POST /job",
            "GET|POST /job/count",
            "GET|POST /job-definition",
            "GET|POST /job-definition/count",
            "GET|POST /execution",
            "GET|POST /execution/count",
            "GET|POST /variable-instance",
            "GET|POST /variable-instance/count",
            "GET|POST /external-task",
            "GET|POST /external-task/count",
            "GET /decision-definition",
            "GET /decision-definition/count",
            "GET /decision-requirements-definition",
            "GET /decision-requirements-definition/count",
            "GET /case-definition",
            "GET /case-definition/count",
            "GET /deployment",
            "GET /deployment/count",
            "GET /batch",
            "GET /batch/count",
            "GET /batch/statistics",
            "GET /batch/statistics/count");

    private EngineRoutes() {}

    /** @param path what follows the engine's name */
    static boolean open(Caller caller, String login, String method, String path) {
        String called = method.equals("HEAD") ? "GET" : method;
        if (any(NOBODY, called, path)) {
            return false;
        }
        return switch (caller) {
            case ADMINISTRATOR -> true;
            case OVERSEER -> any(OVERSEER, called, path) || openToPerson(login, called, path);
            case PERSON -> openToPerson(login, called, path);
        };
    }

    private static boolean openToPerson(String login, String method, String path) {
        // other people's names are read in our forms and pages, not out of the engine's users
        boolean ownProfile = method.equals("GET") && path.equals("/user/" + login + "/profile");
        return ownProfile || any(PERSON, method, path);
    }

    private static boolean any(List<Route> routes, String method, String path) {
        return routes.stream().anyMatch(route -> route.matches(method, path));
    }
}
