package org.sila.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The page of this handler says the same to everybody of whom nothing is known, for some minutes at least: it depends on
 * its address, the language and the configuration only. It is then made once and given to all of them; a request that
 * brings a cookie of a person, a draft or a session never gets it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SameForStrangers {}
