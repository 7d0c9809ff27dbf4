package org.nastavnik.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.springframework.beans.factory.annotation.Autowired;

@NastavnikTest
class DoorsTest {

    @Autowired
    RestUsers rest;

    @Test
    void no_program_passes_without_a_login() {
        assertThat(rest.anonymous().get("/engine-rest/task").status()).isEqualTo(401);
        assertThat(rest.anonymous().get("/engine-rest/engine").status()).isEqualTo(401);
        assertThat(rest.anonymous().get("/camunda/api/engine/engine").status()).isEqualTo(401);
    }
}
