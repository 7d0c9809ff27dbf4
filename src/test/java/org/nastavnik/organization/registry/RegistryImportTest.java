package org.nastavnik.organization.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.organization.Handout;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Organizations;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Users;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.table.Table;
import org.nastavnik.support.Acting;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A list of organisations and heads becomes the register: as a whole, twice the same, with every bad row named. */
@NastavnikTest
class RegistryImportTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private RegistryImport registry;

    @Autowired
    private Organizations organizations;

    @Autowired
    private OrganizationService service;

    @Autowired
    private Users users;

    private TestPlace place;
    private long municipality;

    @BeforeEach
    void build() {
        place = places.newPlace();
        municipality = place.municipality().id();
    }

    @Test
    void eighty_two_organisations_with_their_heads_and_a_second_time_nothing() {
        RegistryPreview done = takeOver(eightyTwo());
        assertThat(done.added()).isEqualTo(82);
        assertThat(done.heads()).isEqualTo(82);
        List<Organization> all = organizations.findByMunicipalityIdOrderByShortName(municipality);
        assertThat(all).hasSize(83);
        assertThat(all.stream().filter(o -> o.kind() == OrganizationKind.PRESCHOOL))
                .hasSize(22);
        assertThat(all.stream().filter(o -> o.kind() == OrganizationKind.SUPPLEMENTARY))
                .hasSize(8);
        assertThat(all.stream().filter(o -> o.kind() == OrganizationKind.VOCATIONAL))
                .hasSize(4);
        assertThat(all)
                .allSatisfy(o -> assertThat(service.holder(Role.HEAD, o.id())).isPresent());

        RegistryPreview again = takeOver(eightyTwo());
        assertThat(again.kept()).isEqualTo(82);
        assertThat(again.heads()).isZero();
        assertThat(organizations.findByMunicipalityIdOrderByShortName(municipality))
                .hasSize(83);
    }

    @Test
    void a_changed_list_changes_what_it_says_and_leaves_the_head_in_office() {
        takeOver(csv("Наименование;Вид;Город;Руководитель\nСОШ № 1;школа;Бийск;Иванова Анна Петровна\n"));
        Organization school = only("СОШ № 1");
        String head = service.holder(Role.HEAD, school.id()).orElseThrow();
        byte[] later = csv("Наименование;Город;Руководитель\n«СОШ №1»;Барнаул;Петрова Мария Ивановна\n");
        RegistryPreview plan = preview(later);
        assertThat(plan.changed()).isEqualTo(1);
        assertThat(plan.lines().get(0).note()).contains("другой руководитель");
        takeOver(later);
        assertThat(only("«СОШ №1»").city()).isEqualTo("Барнаул");
        assertThat(only("«СОШ №1»").kind()).isEqualTo(OrganizationKind.SCHOOL);
        assertThat(service.holder(Role.HEAD, school.id())).contains(head);
    }

    private Organization only(String shortName) {
        List<Organization> found = organizations.findByMunicipalityIdOrderByShortName(municipality).stream()
                .filter(o -> o.shortName().equals(shortName))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void every_bad_row_is_named_with_its_place_and_nothing_is_taken_over() {
        byte[] bad = csv("""
                Наименование;Вид;Сайт;Руководитель
                Школа Ёлочка;школа;;Иванова Анна Петровна
                «ШКОЛА   елочка»;школа;;
                Планетарий;обсерватория;;
                Гимназия;школа;не сайт;
                Лицей;школа;;Иванова А.П.
                ;школа;;
                """);
        RegistryPreview plan = preview(bad);
        assertThat(plan.problems())
                .hasSize(5)
                .anySatisfy(p -> assertThat(p).startsWith("строка 3, столбец").contains("уже стоит в строке 2"))
                .anySatisfy(p -> assertThat(p).startsWith("строка 4, столбец").contains("обсерватория"))
                .anySatisfy(p -> assertThat(p).startsWith("строка 5, столбец").contains("адрес сайта"))
                .anySatisfy(p -> assertThat(p).startsWith("строка 6, столбец").contains("полностью"))
                .anySatisfy(p -> assertThat(p).startsWith("строка 7, столбец").contains("нет наименования"));
        assertThatThrownBy(() -> takeOver(bad)).isInstanceOf(Refusal.class).hasMessageContaining("строки с ошибками");
        assertThat(organizations.findByMunicipalityIdOrderByShortName(municipality))
                .hasSize(1);
    }

    @Test
    void an_old_excel_s_file_in_windows_1251_is_read() {
        byte[] old = "Название учреждения;Населённый пункт\nДетский сад «Ёжик»;с. Ключи\n"
                .getBytes(Charset.forName("windows-1251"));
        assertThat(takeOver(old).added()).isEqualTo(1);
        assertThat(only("Детский сад «Ёжик»").kind()).isEqualTo(OrganizationKind.PRESCHOOL);
    }

    @ParameterizedTest
    @CsvSource({
        "МБОУ «СОШ № 5», SCHOOL",
        "МКОУ Лицей, SCHOOL",
        "Детская школа искусств № 2, SUPPLEMENTARY",
        "МБУ ДО «Олимп», SUPPLEMENTARY",
        "МБДОУ № 7 «Ёлочка», PRESCHOOL",
        "КГБПОУ «Аграрный техникум», VOCATIONAL",
        "дополнительное образование, SUPPLEMENTARY",
        "общеобразовательная организация, SCHOOL"
    })
    void the_kind_is_understood_from_words_and_names(String text, OrganizationKind kind) {
        assertThat(Kinds.of(text)).contains(kind);
    }

    @Test
    void from_the_file_to_the_sheet_of_logins_on_the_pages() throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        String list = "/municipalities/" + municipality + "/organizations";
        MockMultipartFile file = new MockMultipartFile("file", "список.csv", "text/csv", eightyTwo());
        String preview = browser.perform(multipart(list + "/files")
                        .file(file)
                        .with(user(place.coordinator()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        browser.perform(get(preview).with(user(place.coordinator())))
                .andExpect(content()
                        .string(allOf(
                                containsString("Новых организаций: 82"), not(containsString("Строк с ошибками")))));
        // another column for the name: the preview shows at once that it does not fit
        browser.perform(get(preview).param("column-SHORT_NAME", "0").with(user(place.coordinator())))
                .andExpect(content().string(containsString("Строк с ошибками: 82")));
        for (String stranger : List.of(places.newPlace().coordinator(), place.head(), place.operator())) {
            browser.perform(get(preview).with(user(stranger))).andExpect(status().isForbidden());
            browser.perform(post(preview).with(user(stranger)).with(csrf())).andExpect(status().isForbidden());
            browser.perform(post(list + "/heads/handouts").with(user(stranger)).with(csrf()))
                    .andExpect(status().isForbidden());
        }
        browser.perform(post(preview).with(user(place.coordinator())).with(csrf()))
                .andExpect(redirectedUrl(list))
                .andExpect(flash().attribute("message", containsString("82 организации")));
        for (int expected : new int[] {30, 30, 22}) {
            List<?> sheet = (List<?>) browser.perform(post(list + "/heads/handouts")
                            .with(user(place.coordinator()))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/staff/handout"))
                    .andReturn()
                    .getFlashMap()
                    .get("handouts");
            assertThat(sheet).hasSize(expected);
            Handout first = (Handout) sheet.get(0);
            assertThat(users.findById(first.login()).orElseThrow().mustChangePassword())
                    .isTrue();
        }
        browser.perform(post(list + "/heads/handouts")
                        .with(user(place.coordinator()))
                        .with(csrf()))
                .andExpect(flash().attribute("error", containsString("уже выданы")));
    }

    @Test
    void a_file_that_is_no_table_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> registry.upload(municipality, new byte[0]))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("пуст");
    }

    private RegistryPreview preview(byte[] content) {
        RegistryFile file = Acting.get(place.coordinator(), () -> registry.upload(municipality, content));
        Table table = file.table(0);
        return registry.preview(file, table, RegistryMapping.detect(table));
    }

    private RegistryPreview takeOver(byte[] content) {
        RegistryFile file = Acting.get(place.coordinator(), () -> registry.upload(municipality, content));
        Table table = file.table(0);
        return registry.takeOver(file, table, RegistryMapping.detect(table));
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] eightyTwo() {
        try (InputStream list = RegistryImportTest.class.getResourceAsStream("/registry/82-organisations.csv")) {
            return list.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
