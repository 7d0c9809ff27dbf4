package org.nastavnik.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.shared.privacy.FileText;
import org.nastavnik.support.RestUser;
import org.nastavnik.support.RestUsers;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Walks a table of rights as everybody in its head and says where the product answers otherwise. */
final class RightsWalk {

    static final String SEES = "да";
    static final String HIDDEN = "скрыто";
    static final String LOGIN = "вход";
    private static final String NOT_ASKED = "—";

    private final RightsWorld world;
    private final MockMvc browser;
    private final RestUsers server;
    private final AccessLog log;

    RightsWalk(RightsWorld world, MockMvc browser, RestUsers server, AccessLog log) {
        this.world = world;
        this.browser = browser;
        this.server = server;
        this.log = log;
    }

    List<String> findings(RightsTable table) throws Exception {
        List<String> findings = new ArrayList<>();
        for (RightsTable.Row row : table.rows()) {
            for (String person : table.people()) {
                String expected = row.expected().get(person);
                if (!expected.equals(NOT_ASKED)) {
                    String login = world.people.get(person);
                    String answer = answer(row, login);
                    if (!answer.equals(expected)) {
                        findings.add("%d %s %s, %s: %s instead of %s"
                                .formatted(row.line(), row.record(), row.address(), person, answer, expected));
                    } else if (answer.equals(SEES) && login != null && !noted(row, login)) {
                        findings.add("%d %s %s, %s: the reading is not noted"
                                .formatted(row.line(), row.record(), row.address(), person));
                    }
                }
            }
        }
        return findings;
    }

    private String answer(RightsTable.Row row, String login) throws Exception {
        String address = filled(row.address());
        return switch (row.door()) {
            case "rest" -> called(row, Door.PROGRAMS, login, address);
            case "tasklist" -> called(row, Door.TASKLIST, login, address);
            case "отправка" -> shown(row, post(address).with(csrf()), login);
            default -> shown(row, get(address), login);
        };
    }

    private String filled(String address) {
        String filled = address;
        for (var token : world.tokens.entrySet()) {
            filled = filled.replace("{" + token.getKey() + "}", token.getValue());
        }
        if (filled.contains("{")) {
            throw new AssertionError("Nothing stands for a word in " + address);
        }
        return filled;
    }

    private String shown(RightsTable.Row row, MockHttpServletRequestBuilder request, String login) throws Exception {
        MvcResult result = browser.perform(login == null ? request : request.with(user(login)))
                .andReturn();
        if (result.getRequest().isAsyncStarted()) {
            result = browser.perform(asyncDispatch(result)).andReturn();
        }
        MockHttpServletResponse response = result.getResponse();
        String to = response.getRedirectedUrl();
        if (response.getStatus() == 302 && to != null && to.contains("/login")) {
            return LOGIN;
        }
        return told(row, response.getStatus(), text(response.getContentAsByteArray()));
    }

    private static String text(byte[] content) throws IOException {
        StringBuilder text =
                new StringBuilder(new String(content, StandardCharsets.UTF_8)).append(FileText.of(content));
        if (text.indexOf("PK") == 0) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
                while (zip.getNextEntry() != null) {
                    text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    private String called(RightsTable.Row row, Door door, String login, String address) {
        if (login == null) {
            RestUser.Answer answer = server.anonymous().get("/engine-rest" + address);
            return answer.status() == 401 ? LOGIN : told(row, answer.status(), answer.body());
        }
        Door.Answer answer = door.call(server, login, "GET", address, null);
        return told(row, answer.status(), answer.body());
    }

    private static String told(RightsTable.Row row, int status, String text) {
        if (status != 200) {
            return Integer.toString(status);
        }
        return text.contains(row.shows()) ? SEES : HIDDEN;
    }

    /** Nobody's reading of the own data is noted. */
    private boolean noted(RightsTable.Row row, String login) {
        if (row.whose().isEmpty() || row.whose().equals("наставник") && login.equals(world.people.get("наставник"))) {
            return true;
        }
        return log.of(world.persons.get(row.whose()), null, 1000).stream()
                .anyMatch(reading ->
                        reading.viewer().equals(login) && reading.what().startsWith(row.noted()));
    }
}
