package org.nastavnik.mentorbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.mentorbank.register.RegisterLine;
import org.nastavnik.participant.School;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who forms, reads and takes away registers of the bank. */
@NastavnikTest
class BankRegistersPageTest {

    private static final String LIST = "/mentor-bank/registers";

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private AccessLog accessLog;

    @Autowired
    private JdbcTemplate jdbc;

    private MockMvc mvc;
    private School school;
    private BankMentor mentor;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        school = new School(places.newPlace(), beans);
        mentor = new BankMentor(jdbc, school, school.teacher("Списочная", 12), "физика", "=1+1", "BOTH")
                .published()
                .consents("BANK", "EMAIL");
    }

    private String form() throws Exception {
        return mvc.perform(post(LIST).with(user(school.place().operator())).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private byte[] file(String path) throws Exception {
        return mvc.perform(get(path).with(user(school.place().curator())))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("bank-register-2026-09-01")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void the_operator_forms_it_and_everybody_who_reads_the_bank_reads_it() throws Exception {
        mvc.perform(get(LIST).with(user(school.place().operator())))
                .andExpect(content()
                        .string(allOf(
                                containsString("Сформировать за II полугодие 2026 года"),
                                containsString("15 мая и 15 ноября"))));
        String register = form();
        mvc.perform(get(LIST).with(user(school.place().operator())))
                .andExpect(content().string(not(containsString("Сформировать за"))))
                .andExpect(content().string(containsString("01.09.2026")));
        for (String reader : List.of(
                school.place().operator(),
                school.place().coordinator(),
                school.place().head(),
                school.place().curator())) {
            mvc.perform(get(register).with(user(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Списочная Олег Петрович"), containsString("mentor@example.org"))))
                    .andExpect(content().string(not(containsString("914 123"))));
        }
        mvc.perform(post(LIST).with(user(school.place().operator())).with(csrf()))
                .andExpect(flash().attribute("error", containsString("уже сформирован")));
    }

    @Test
    void nobody_else_forms_it_and_other_municipalities_do_not_see_it() throws Exception {
        for (String other : List.of(school.place().coordinator(), school.place().curator())) {
            mvc.perform(post(LIST).with(user(other)).with(csrf())).andExpect(status().isForbidden());
        }
        mvc.perform(post(LIST + "/rule").with(user(school.place().curator())).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(get(LIST).with(user(school.place().mentor()))).andExpect(status().isForbidden());
        String register = form();
        String stranger = places.newPlace().operator();
        for (String path : List.of(register, register + ".xlsx", register + ".docx")) {
            mvc.perform(get(path).with(user(stranger))).andExpect(status().isNotFound());
        }
    }

    @Test
    void both_files_have_the_columns_of_the_annex_and_the_reading_is_noted() throws Exception {
        String register = form();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file(register + ".xlsx")))) {
            var head = book.getSheetAt(0).getRow(0);
            for (int i = 0; i < RegisterLine.HEAD.size(); i++) {
                assertThat(head.getCell(i).getStringCellValue()).isEqualTo(RegisterLine.HEAD.get(i));
            }
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("Списочная Олег Петрович");
            assertThat(book.getSheetAt(0).getRow(1).getCell(7).getStringCellValue())
                    .isEqualTo("=1+1");
        }
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(file(register + ".docx")))) {
            assertThat(paper.getParagraphs().get(1).getText()).contains("по состоянию на 1 сентября 2026 г.");
            XWPFTable table = paper.getTables().get(0);
            assertThat(table.getRow(0).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactlyElementsOf(RegisterLine.HEAD);
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("Списочная Олег Петрович");
            assertThat(table.getRow(1).getCell(11).getText()).isEmpty();
        }
        assertThat(accessLog.of(mentor.person.id(), null, 10))
                .anySatisfy(reading -> assertThat(reading.what()).contains("Выгрузка реестра"));
    }

    @Test
    void coordinator_and_operator_set_the_days() throws Exception {
        for (String who : List.of(school.place().coordinator(), school.place().operator())) {
            mvc.perform(post(LIST + "/rule")
                            .param("firstDay", "1")
                            .param("firstMonth", "6")
                            .param("secondDay", "1")
                            .param("secondMonth", "12")
                            .with(user(who))
                            .with(csrf()))
                    .andExpect(flash().attribute("message", containsString("сохранены")));
        }
        mvc.perform(get(LIST).with(user(school.place().curator())))
                .andExpect(content().string(containsString("1 июня и 1 декабря")));
        mvc.perform(post(LIST + "/rule")
                        .param("firstDay", "31")
                        .param("firstMonth", "6")
                        .param("secondDay", "1")
                        .param("secondMonth", "12")
                        .with(user(school.place().operator()))
                        .with(csrf()))
                .andExpect(flash().attribute("error", containsString("Такого дня")));
    }
}
