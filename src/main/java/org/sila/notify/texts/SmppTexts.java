package org.sila.notify.texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.sila.database.StartRefused;
import org.sila.notify.Failure;
import org.sila.notify.NotTaken;

/**
 * Speaks SMPP 3.4 with a message centre, over one line that is kept as long as it holds. Texts go in UCS-2, which every
 * telephone shows in every script; longer ones in parts that the telephone puts together again.
 */
final class SmppTexts implements TextMessages, AutoCloseable {

    private static final int IN_ONE = 70;
    private static final int IN_A_PART = 67;
    private static final int STILL_THERE_MILLIS = 30_000;
    private static final int TO_ANSWER_MILLIS = 20_000;
    /** Codes of SMPP 3.4, 5.1.3. */
    private static final int INVALID_DESTINATION = 0x0B;

    private static final int CANNOT_SUBMIT_TO_IT = 0x45;

    private final TextProperties.Smpp centre;
    private final String host;
    private final String sender;
    private @Nullable SMPPSession session;

    SmppTexts(TextProperties.Smpp centre, String sender) {
        if (centre.host() == null || centre.host().isBlank()) {
            throw new StartRefused("sila.texts.by=smpp needs sila.texts.smpp.host, the name of the message centre.");
        }
        this.centre = centre;
        this.host = centre.host().strip();
        this.sender = sender;
    }

    @Override
    public boolean reachTelephones() {
        return true;
    }

    @Override
    public synchronized void send(String number, String text) {
        boolean kept = session != null && session.getSessionState().isBound();
        try {
            submitAll(number, text);
        } catch (NotTaken lost) {
            if (!kept || !(lost.getCause() instanceof IOException)) {
                throw lost;
            }
            submitAll(number, text); // the line broke while nobody spoke, which shows only now
        }
    }

    private void submitAll(String number, String text) {
        SMPPSession line = bound();
        try {
            for (Part part : parts(text)) {
                submit(line, number, part);
            }
        } catch (NegativeResponseException refused) {
            throw new NotTaken(why(refused.getCommandStatus()), refused);
        } catch (IOException | ResponseTimeoutException lost) {
            close();
            throw new NotTaken(Failure.CONNECTION, lost);
        } catch (PDUException | InvalidResponseException misunderstood) {
            close();
            throw new NotTaken(Failure.OTHER, misunderstood);
        }
    }

    /** Lets the line go; the next text takes a new one. */
    @Override
    public synchronized void close() {
        if (session != null) {
            session.unbindAndClose();
            session = null;
        }
    }

    private SMPPSession bound() {
        if (session != null && session.getSessionState().isBound()) {
            return session;
        }
        close();
        SMPPSession fresh = new SMPPSession(new SmppLine(centre.tls()));
        fresh.setEnquireLinkTimer(STILL_THERE_MILLIS);
        fresh.setTransactionTimer(TO_ANSWER_MILLIS);
        try {
            fresh.connectAndBind(
                    host,
                    centre.port(),
                    new BindParameter(
                            BindType.BIND_TX,
                            centre.systemId(),
                            centre.password(),
                            centre.systemType(),
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null),
                    TO_ANSWER_MILLIS);
        } catch (IOException failed) {
            fresh.unbindAndClose();
            boolean answered = failed.getCause() instanceof NegativeResponseException;
            throw new NotTaken(answered ? Failure.SIGN_IN : Failure.CONNECTION, failed);
        }
        session = fresh;
        return fresh;
    }

    private void submit(SMPPSession line, String number, Part part)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        boolean named = sender.chars().anyMatch(Character::isLetter);
        line.submitShortMessage(
                "",
                named ? TypeOfNumber.ALPHANUMERIC : TypeOfNumber.UNKNOWN,
                named ? NumberingPlanIndicator.UNKNOWN : NumberingPlanIndicator.ISDN,
                sender,
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                number,
                new ESMClass(
                        MessageMode.DEFAULT,
                        MessageType.DEFAULT,
                        part.isOneOfMany() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT),
                (byte) 0,
                (byte) 0,
                null,
                null,
                new RegisteredDelivery(0),
                (byte) 0,
                new GeneralDataCoding(Alphabet.ALPHA_UCS2),
                (byte) 0,
                part.bytes());
    }

    /** What goes in one message. */
    private record Part(byte[] bytes, boolean isOneOfMany) {}

    private static List<Part> parts(String text) {
        if (text.length() <= IN_ONE) {
            return List.of(new Part(text.getBytes(StandardCharsets.UTF_16BE), false));
        }
        int count = (text.length() + IN_A_PART - 1) / IN_A_PART;
        byte together = (byte) ThreadLocalRandom.current().nextInt(256);
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            byte[] letters = text.substring(at * IN_A_PART, Math.min(text.length(), (at + 1) * IN_A_PART))
                    .getBytes(StandardCharsets.UTF_16BE);
            byte[] header = {5, 0, 3, together, (byte) count, (byte) (at + 1)}; // 3GPP TS 23.040, 9.2.3.24.1
            byte[] bytes = new byte[header.length + letters.length];
            System.arraycopy(header, 0, bytes, 0, header.length);
            System.arraycopy(letters, 0, bytes, header.length, letters.length);
            parts.add(new Part(bytes, true));
        }
        return parts;
    }

    private static Failure why(int status) {
        return status == INVALID_DESTINATION || status == CANNOT_SUBMIT_TO_IT ? Failure.REFUSED : Failure.OTHER;
    }
}
