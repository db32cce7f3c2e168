package org.sila.surge;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much was sent from which network (the first three bytes of an IPv4 address, the first six of another) within the last
 * ten minutes. In memory only: no address is written down, and each process counts for itself.
 */
final class NetworkCounts {

    private static final int MINUTES = 10;
    private static final int MOST_NETWORKS = 50_000;
    private static final int OTHER = 6;
    private static final int IPV4 = 4;

    private final Clock clock;
    private final Map<String, int[]> byNetwork = new HashMap<>();
    private long minute;

    NetworkCounts(Clock clock) {
        this.clock = clock;
        this.minute = now();
    }

    /** Counts one more from there. Where more networks send than can be counted, new ones are not. */
    synchronized void sent(String address) {
        forgetOld();
        String network = network(address);
        if (!network.isEmpty() && (byNetwork.size() < MOST_NETWORKS || byNetwork.containsKey(network))) {
            byNetwork.computeIfAbsent(network, first -> new int[MINUTES])[(int) (minute % MINUTES)]++;
        }
    }

    /** How much came from there. */
    synchronized int from(String address) {
        forgetOld();
        return sum(byNetwork.get(network(address)));
    }

    /** How much came on average from each of the other networks that sent anything; 0 where there is none. */
    synchronized double averageElsewhere(String address) {
        forgetOld();
        String network = network(address);
        return byNetwork.entrySet().stream()
                .filter(other -> !other.getKey().equals(network))
                .mapToInt(other -> sum(other.getValue()))
                .average()
                .orElse(0);
    }

    private void forgetOld() {
        long now = now();
        long steps = Math.min(MINUTES, now - minute);
        for (long step = 1; step <= steps; step++) {
            int slot = (int) ((minute + step) % MINUTES);
            byNetwork.values().forEach(counts -> counts[slot] = 0);
        }
        if (steps > 0) {
            byNetwork.values().removeIf(counts -> sum(counts) == 0);
        }
        minute = Math.max(minute, now);
    }

    private long now() {
        return clock.millis() / Duration.ofMinutes(1).toMillis();
    }

    private static int sum(int @Nullable [] counts) {
        return counts == null ? 0 : Arrays.stream(counts).sum();
    }

    /** Empty for a network that says nothing about the sender: that of a proxy which does not tell for whom it asks. */
    private static String network(String address) {
        try {
            InetAddress sender = InetAddress.getByName(address);
            byte[] bytes = sender.getAddress();
            return sender.isLoopbackAddress() || sender.isSiteLocalAddress()
                    ? ""
                    : Arrays.toString(Arrays.copyOf(bytes, bytes.length == IPV4 ? IPV4 - 1 : OTHER));
        } catch (UnknownHostException unknown) {
            return "";
        }
    }
}
