package org.sila;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the web application. */
@SpringBootApplication
public class Sila {

    public static void main(String[] arguments) {
        SpringApplication.run(Sila.class, arguments);
    }
}
