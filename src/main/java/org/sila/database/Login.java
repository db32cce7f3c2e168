package org.sila.database;

/** A user of the database server and their password. */
record Login(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
