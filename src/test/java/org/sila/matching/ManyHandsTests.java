package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ManyHandsTests {

    @Test
    void a_hand_that_found_nothing_helps_with_what_another_leaves() {
        CountDownLatch bothHelped = new CountDownLatch(2);
        Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
        Set<Thread> helped = ConcurrentHashMap.newKeySet();
        AtomicInteger first = new AtomicInteger();

        new ManyHands(2, () -> {
                    if (first.getAndIncrement() == 0) {
                        waiting.add(1);
                        waiting.add(2);
                        return 1;
                    }
                    if (waiting.poll() == null) {
                        return 0;
                    }
                    helped.add(Thread.currentThread());
                    bothHelped.countDown();
                    await(bothHelped);
                    return 1;
                })
                .work();

        assertThat(helped).hasSize(2);
        assertThat(waiting).isEmpty();
    }

    @Test
    void a_turn_that_fails_is_told_when_the_others_are_done() {
        AtomicInteger turns = new AtomicInteger();

        assertThatThrownBy(() -> new ManyHands(3, () -> {
                            int turn = turns.incrementAndGet();
                            if (turn == 1) {
                                throw new IllegalArgumentException("failed");
                            }
                            return turn < 20 ? 1 : 0;
                        })
                        .work())
                .hasRootCauseMessage("failed");
        assertThat(turns.get()).isGreaterThanOrEqualTo(20);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
