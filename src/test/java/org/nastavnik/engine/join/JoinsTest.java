package org.nastavnik.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.NastavnikTest;

/** Parents wait for children that end one by one, in any order and at the same time. */
@NastavnikTest
class JoinsTest extends JoinCase {

    @Test
    void a_parent_goes_on_when_its_last_child_has_ended_and_not_before() {
        long parent = waitingParent(2);
        assertThat(joins.poll(join)).isZero();
        jdbc.sql("update join_test_child set state = 'DONE' where id = (select min(id) from join_test_child)")
                .update();
        assertThat(joins.poll(join)).isZero();
        assertThat(waits(parent)).isTrue();

        endChildren(parent);
        assertThat(joins.poll(join)).isEqualTo(1);

        assertThat(only(parent).key()).isEqualTo("after");
        assertThat(state(parent)).isEqualTo("DONE");
        assertThat(joins.poll(join)).as("once only").isZero();
    }

    @Test
    void a_parent_without_children_goes_on_at_once() {
        long parent = waitingParent(0);
        assertThat(joins.poll(join)).isEqualTo(1);
        assertThat(only(parent).key()).isEqualTo("after");
    }

    @Test
    void a_parent_that_has_not_arrived_at_the_event_is_tried_again() {
        long parent = parent(1);
        endChildren(parent);
        assertThat(joins.poll(join)).isZero();
        assertThat(state(parent)).isEqualTo("WAITING");

        arrive(parent);
        assertThat(joins.poll(join)).isEqualTo(1);
        assertThat(only(parent).key()).isEqualTo("after");
    }

    @Test
    void one_parent_that_fails_does_not_hold_up_the_others() {
        long first = waitingParent(0);
        long second = waitingParent(0);
        jdbc.sql("alter table join_test_parent add check (id <> " + first + " or state = 'WAITING')")
                .update();

        assertThat(joins.poll(join)).isEqualTo(1);

        assertThat(waits(first)).isTrue();
        assertThat(state(first)).isEqualTo("WAITING");
        assertThat(only(second).key()).isEqualTo("after");
    }

    @Test
    void a_child_added_between_the_look_and_the_lock_keeps_the_parent_waiting() {
        long parent = waitingParent(0);
        JoinSource late = new JoinSource() {
            @Override
            public String message() {
                return join.message();
            }

            @Override
            public BusinessKey keyOf(long parentId) {
                return join.keyOf(parentId);
            }

            @Override
            public OptionalLong lockReady(long afterId) {
                OptionalLong found = join.lockReady(afterId);
                // as if it had been committed after the look had begun
                found.ifPresent(JoinsTest.this::child);
                return found;
            }

            @Override
            public boolean close(long parentId) {
                return join.close(parentId);
            }
        };

        assertThat(joins.poll(late)).isZero();
        assertThat(state(parent)).isEqualTo("WAITING");
        assertThat(waits(parent)).isTrue();
    }
}
