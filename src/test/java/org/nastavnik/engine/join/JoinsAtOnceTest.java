package org.nastavnik.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.nastavnik.support.NastavnikTest;

/** Children that end and looks that are taken at the same time. */
@NastavnikTest
class JoinsAtOnceTest extends JoinCase {

    @RepeatedTest(5)
    void two_hundred_children_ending_on_four_threads_continue_each_parent_exactly_once() throws Exception {
        List<Long> parents = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            parents.add(waitingParent(10));
        }
        List<Long> children = new ArrayList<>(
                jdbc.sql("select id from join_test_child").query(Long.class).list());
        Collections.shuffle(children);
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Integer>> polls = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                polls.add(threads.submit(() -> pollUntil(ended)));
            }
            List<Callable<Void>> work = new ArrayList<>();
            for (Long child : children) {
                work.add(() -> {
                    transaction.executeWithoutResult(
                            status -> jdbc.sql("update join_test_child set state = 'DONE' where id = :id")
                                    .param("id", child)
                                    .update());
                    return null;
                });
            }
            List<Future<Void>> done = new ArrayList<>();
            ExecutorService four = Executors.newFixedThreadPool(4);
            try {
                done.addAll(four.invokeAll(work));
            } finally {
                four.shutdown();
            }
            for (Future<Void> future : done) {
                future.get();
            }
            ended.set(true);
            int continued = 0;
            for (Future<Integer> poll : polls) {
                continued += poll.get();
            }
            continued += joins.poll(join);

            assertThat(continued).isEqualTo(parents.size());
        } finally {
            threads.shutdownNow();
        }
        for (Long parent : parents) {
            assertThat(only(parent).key()).isEqualTo("after");
        }
        assertThat(jdbc.sql("select count(*) from join_test_parent where closed <> 1 or state <> 'DONE'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int pollUntil(AtomicBoolean ended) {
        int continued = 0;
        while (!ended.get()) {
            continued += joins.poll(join);
        }
        return continued;
    }
}
