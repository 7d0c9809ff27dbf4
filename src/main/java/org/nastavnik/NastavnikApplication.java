package org.nastavnik;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Nastavnik: case management of school mentoring after the target model (Р-145). */
@SpringBootApplication
public class NastavnikApplication {

    public static void main(String[] args) {
        SpringApplication.run(NastavnikApplication.class, args);
    }
}
