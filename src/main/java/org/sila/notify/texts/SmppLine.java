package org.sila.notify.texts;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/** Connects without waiting for ever; over TLS only with whom the certificate names. */
record SmppLine(boolean tls) implements ConnectionFactory {

    private static final int TO_CONNECT_MILLIS = 10_000;

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), TO_CONNECT_MILLIS);
            return new SocketConnection(tls ? closedToOthers(socket, host, port) : socket);
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    private static Socket closedToOthers(Socket socket, String host, int port) throws IOException {
        SSLSocket closed =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, host, port, true);
        SSLParameters checked = closed.getSSLParameters();
        checked.setEndpointIdentificationAlgorithm("HTTPS");
        closed.setSSLParameters(checked);
        closed.setSoTimeout(TO_CONNECT_MILLIS);
        closed.startHandshake();
        closed.setSoTimeout(0);
        return closed;
    }
}
