package org.nastavnik.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.DelegatingLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two doors: programs with HTTP Basic and no session, people with a session; behind both the same rights. */
@Configuration
class SecurityConfiguration {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher REST = PATHS.matcher("/engine-rest/**");
    private static final RequestMatcher WEB_APP_API = PATHS.matcher("/camunda/api/**");

    /** The engine's web applications come with a policy of their own. */
    private static final RequestMatcher OUR_PAGES = new NegatedRequestMatcher(PATHS.matcher("/camunda/**"));

    private static final RequestMatcher TASKLIST_LOGOUT =
            PATHS.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout");

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, RouteRights routes, @Value("${nastavnik.query-limit}") int queryLimit) throws Exception {
        ApiAnswers answers = new ApiAnswers(true);
        http.securityMatcher(REST)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(answers))
                .exceptionHandling(e -> e.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .authorizeHttpRequests(a -> a.anyRequest().access(routes))
                .addFilterAfter(new QueryLimit(REST, queryLimit), AuthorizationFilter.class)
                .headers(Headers::common);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http, RouteRights routes, JdbcTemplate jdbc, @Value("${nastavnik.query-limit}") int queryLimit)
            throws Exception {
        ApiAnswers answers = new ApiAnswers(false);
        HttpSessionRequestCache returnTo = new HttpSessionRequestCache();
        returnTo.setRequestMatcher(new AndRequestMatcher(
                PATHS.matcher(HttpMethod.GET, "/**"), new NegatedRequestMatcher(WEB_APP_API), htmlIsWanted()));
        SessionGuard sessions = new SessionGuard(jdbc);
        http.requestCache(c -> c.requestCache(returnTo))
                .csrf(csrf -> csrf.ignoringRequestMatchers(PATHS.matcher("/camunda/**")))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(new StampedLogin(sessions, returnTo))
                        .failureHandler(new LoginFailure())
                        .permitAll())
                .logout(logout -> logout.logoutRequestMatcher(
                                new OrRequestMatcher(PATHS.matcher(HttpMethod.POST, "/logout"), TASKLIST_LOGOUT))
                        .logoutSuccessHandler(afterLogout())
                        .deleteCookies("JSESSIONID", "XSRF-TOKEN")
                        .permitAll())
                .exceptionHandling(e -> e.defaultAuthenticationEntryPointFor(answers, WEB_APP_API)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), new NegatedRequestMatcher(WEB_APP_API))
                        .defaultAccessDeniedHandlerFor(answers, WEB_APP_API))
                .authorizeHttpRequests(a -> a.requestMatchers(
                                "/login",
                                "/css/**",
                                "/js/**",
                                "/favicon.svg",
                                "/favicon.ico",
                                "/webjars/bootstrap/**",
                                "/error",
                                "/actuator/health")
                        .permitAll()
                        // the bank of mentors for everybody: read only, and only what its pages show
                        .requestMatchers(
                                PATHS.matcher(HttpMethod.GET, "/bank/{municipality}"),
                                PATHS.matcher(HttpMethod.GET, "/bank/{municipality}/{card}"),
                                PATHS.matcher(HttpMethod.GET, "/robots.txt"))
                        .permitAll()
                        // questionnaires by personal links: who holds a code may open and answer one
                        .requestMatchers(
                                PATHS.matcher(HttpMethod.GET, "/anketa"),
                                PATHS.matcher(HttpMethod.POST, "/anketa"),
                                PATHS.matcher(HttpMethod.POST, "/anketa/open"),
                                PATHS.matcher(HttpMethod.GET, "/anketa/{code}"))
                        .permitAll()
                        // calendars of pair meetings by secret links
                        .requestMatchers(PATHS.matcher(HttpMethod.GET, "/calendar/{file}"))
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers(WEB_APP_API)
                        .access(routes)
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new SecureCookies(), SecurityContextHolderFilter.class)
                .addFilterAfter(sessions, SecurityContextHolderFilter.class)
                .addFilterAfter(new QueryLimit(WEB_APP_API, queryLimit), AuthorizationFilter.class)
                .headers(headers -> Headers.pages(headers, OUR_PAGES))
                .httpBasic(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults());
        return http.build();
    }

    private static RequestMatcher htmlIsWanted() {
        MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return html;
    }

    /** Tasklist asks with a script and waits for an empty answer; a page is led to the log-in. */
    private static LogoutSuccessHandler afterLogout() {
        LogoutSuccessHandler noContent = new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT);
        DelegatingLogoutSuccessHandler all =
                new DelegatingLogoutSuccessHandler(new LinkedHashMap<>(Map.of(TASKLIST_LOGOUT, noContent)));
        SimpleUrlLogoutSuccessHandler toLogin = new SimpleUrlLogoutSuccessHandler();
        toLogin.setDefaultTargetUrl("/login?out");
        all.setDefaultLogoutSuccessHandler(toLogin);
        return all;
    }
}
