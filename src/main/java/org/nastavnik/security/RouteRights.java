package org.nastavnik.security;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Opens the calls of the engine's interfaces by the caller's roles of this moment. */
@Component
class RouteRights implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Pattern REST = Pattern.compile("/engine-rest(?:/engine(?:/[^/]+)?)?(/.*)?");
    private static final Pattern WEB_APP_REST = Pattern.compile("/camunda/api/engine/engine(?:/[^/]+)?(/.*)?");
    private static final Pattern WEB_APP = Pattern.compile("/camunda/api(/(?:admin|cockpit|tasklist|welcome)/.+)");

    private final Rights rights;

    RouteRights(Rights rights) {
        this.rights = rights;
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> who, RequestAuthorizationContext call) {
        Authentication authentication = who.get();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return new AuthorizationDecision(false);
        }
        // decoded, as the engine's own router sees it; the firewall has refused doubtful spellings before
        var request = call.getRequest();
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        // the router does not mind a slash at the end, so the lists must not either
        String bare = path.replaceFirst("/+$", "");
        return new AuthorizationDecision(open(authentication.getName(), request.getMethod(), bare));
    }

    private boolean open(String login, String method, String path) {
        Caller caller = rights.of(login)
                .filter(viewer -> !viewer.mustChangePassword())
                .map(RouteRights::kind)
                .orElse(null);
        if (caller == null) {
            return false;
        }
        Matcher rest = REST.matcher(path);
        if (!rest.matches()) {
            rest = WEB_APP_REST.matcher(path);
        }
        if (rest.matches()) {
            String called = rest.group(1);
            return called == null ? method.equals("GET") : EngineRoutes.open(caller, login, method, called);
        }
        Matcher webApp = WEB_APP.matcher(path);
        return webApp.matches() && WebAppRoutes.open(caller, method, webApp.group(1));
    }

    private static Caller kind(Viewer viewer) {
        if (viewer.isAdministrator()) {
            return Caller.ADMINISTRATOR;
        }
        boolean oversees = viewer.holds(Role.COORDINATOR)
                || viewer.holds(Role.MUNICIPAL_CURATOR)
                || viewer.holds(Role.REGIONAL_COORDINATOR);
        return oversees ? Caller.OVERSEER : Caller.PERSON;
    }
}
