package org.sila.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Several threads that share a work until none of them finds any more of it: what one does may be work for another. */
final class ManyHands {

    private static final long LOOK_AGAIN_MILLIS = 10;

    private final int hands;
    private final IntSupplier turn;
    private int atWork;

    /**
     * @param hands how many threads
     * @param turn does a part of the work, and says how much it was; 0 where there was none left to take
     */
    ManyHands(int hands, IntSupplier turn) {
        this.hands = hands;
        this.turn = turn;
    }

    /**
     * Works until all is done.
     *
     * @throws IllegalStateException where a turn failed; the others did what they could
     */
    void work() {
        ExecutorService threads = Executors.newFixedThreadPool(hands);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int hand = 0; hand < hands; hand++) {
                all.add(threads.submit(this::takePart));
            }
            threads.shutdown();
            if (threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
                for (Future<?> one : all) {
                    one.get();
                }
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdown();
        }
    }

    private void takePart() {
        do {
            begin();
            try {
                int done = turn.getAsInt();
                while (done > 0) {
                    done = turn.getAsInt();
                }
            } finally {
                end();
            }
        } while (othersMayLeaveSome());
    }

    private synchronized void begin() {
        atWork++;
    }

    private synchronized void end() {
        atWork--;
        notifyAll();
    }

    /** Whoever ends last has seen that nothing is left. */
    private synchronized boolean othersMayLeaveSome() {
        try {
            if (atWork > 0) {
                wait(LOOK_AGAIN_MILLIS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
        return atWork > 0;
    }
}
