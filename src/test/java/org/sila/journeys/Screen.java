package org.sila.journeys;

/** The two sizes that every page is looked at in, in CSS pixels. */
enum Screen {
    PHONE(360, 800),
    DESK(1280, 900);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
