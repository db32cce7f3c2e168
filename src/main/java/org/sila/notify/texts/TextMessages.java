package org.sila.notify.texts;

import org.sila.notify.NotTaken;

/** Hands text messages over to whoever carries them. Which one that is, {@code sila.texts.by} says. */
public interface TextMessages {

    /** Whether what is handed over reaches telephones; nobody is offered texts otherwise. */
    boolean reachTelephones();

    /**
     * Hands one over. A carrier that answers too late may have taken it all the same.
     *
     * @param number digits with the country code, without a plus or zeros before it
     * @param text at most some hundred letters; up to 70 go in one message
     * @throws NotTaken where it was not taken
     */
    void send(String number, String text);
}
