package org.sila.notify.texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageIDGenerator;
import org.jsmpp.util.RandomMessageIDGenerator;

/** A message centre that speaks SMPP on this computer, knows one login, and puts long messages together as telephones do. */
final class MessageCentre implements ServerMessageReceiverListener, AutoCloseable {

    /** A number that nobody has. */
    static final String NOBODY = "963000000000";

    private static final int HEADER = 6;
    private static final int HAS_HEADER = 0x40;
    private static final int WAITS_MILLIS = 5_000;

    final List<String> arrived = new CopyOnWriteArrayList<>();
    final AtomicInteger lines = new AtomicInteger();

    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final MessageIDGenerator ids = new RandomMessageIDGenerator();
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private final SMPPServerSessionListener listener;
    private final int port;
    private final String systemId;
    private final String password;
    private final Thread accepting = new Thread(this::accept, "message-centre");

    MessageCentre(String systemId, String password) throws IOException {
        this.systemId = systemId;
        this.password = password;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        this.listener = new SMPPServerSessionListener(port);
        accepting.setDaemon(true);
        accepting.start();
    }

    TextProperties.Smpp login(String name, String word, boolean tls) {
        return new TextProperties.Smpp("127.0.0.1", port, name, word, "", tls);
    }

    void hangsUp() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    private void accept() {
        try {
            while (true) {
                SMPPServerSession session = listener.accept();
                session.setMessageReceiverListener(this);
                BindRequest bind = session.waitForBind(WAITS_MILLIS);
                if (bind.getSystemId().equals(systemId) && bind.getPassword().equals(password)) {
                    sessions.add(session);
                    lines.incrementAndGet();
                    bind.accept("centre");
                } else {
                    bind.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                }
            }
        } catch (IOException | TimeoutException | PDUStringException over) {
            sessions.forEach(SMPPServerSession::close);
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm text, SMPPServerSession source) throws ProcessRequestException {
        if (text.getDestAddress().equals(NOBODY)) {
            throw new ProcessRequestException("nobody has it", SMPPConstant.STAT_ESME_RINVDSTADR);
        }
        if (Alphabet.parseDataCoding(text.getDataCoding()) != Alphabet.ALPHA_UCS2) {
            throw new ProcessRequestException("not UCS-2", SMPPConstant.STAT_ESME_RINVDCS);
        }
        byte[] bytes = text.getShortMessage();
        boolean isPart = (text.getEsmClass() & HAS_HEADER) != 0;
        parts.write(bytes, isPart ? HEADER : 0, bytes.length - (isPart ? HEADER : 0));
        if (!isPart || bytes[HEADER - 2] == bytes[HEADER - 1]) {
            arrived.add(text.getSourceAddr() + ">" + text.getDestAddress() + ": "
                    + parts.toString(StandardCharsets.UTF_16BE));
            parts.reset();
        }
        return new SubmitSmResult(ids.newMessageId(), new OptionalParameter[0]);
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti submit, SMPPServerSession source)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession source) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession source) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession source)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession source)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession source)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw unknown();
    }

    private static ProcessRequestException unknown() {
        return new ProcessRequestException("not known here", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        hangsUp();
    }
}
