package org.sila.notify;

/** Why something was not taken by whoever should carry it. */
public enum Failure {
    /** They do not accept our name and password. */
    SIGN_IN,
    /** They do not answer, or not in time. */
    CONNECTION,
    /** They do not take it: mostly the number or address is none. */
    REFUSED,
    OTHER
}
