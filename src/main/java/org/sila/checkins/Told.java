package org.sila.checkins;

/** What somebody told of themselves: who they are, where they were held and how they came free. */
record Told(CheckInForm.Who who, CheckInForm.Held held) {}
