package org.sila.familynotices;

/** By what a family is told. */
enum Means {
    SMS,
    EMAIL
}
