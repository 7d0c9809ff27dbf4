package org.nastavnik.engine.join;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.nastavnik.shared.BusinessKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A join described by pieces of SQL, in which {@code p} is the parent's row.
 *
 * @param message the message that the parent's process waits for
 * @param parentTable the parent's table; its key is {@code id}
 * @param waiting condition: the parent waits, such as {@code p.state = 'PAIRS_WORK'}; deserves a partial index
 * @param openChild a child that is still open, such as {@code select 1 from pairing c where c.programme_id = p.id and
 *     c.state = 'OPEN'}; deserves a partial index
 * @param closed assignments that end the waiting, such as {@code state = 'PAIRS_DONE', version = version + 1}
 * @param key the parent's business key by its id
 */
public record SqlJoin(
        JdbcClient jdbc,
        String message,
        String parentTable,
        String waiting,
        String openChild,
        String closed,
        LongFunction<BusinessKey> key)
        implements JoinSource {

    @Override
    public BusinessKey keyOf(long parentId) {
        return key.apply(parentId);
    }

    @Override
    public OptionalLong lockReady(long afterId) {
        List<Long> found = jdbc.sql("select p.id from " + parentTable + " p where p.id > :after and " + waiting
                        + " and not exists (" + openChild + ") order by p.id limit 1 for update of p skip locked")
                .param("after", afterId)
                .query(Long.class)
                .list();
        return found.isEmpty() ? OptionalLong.empty() : OptionalLong.of(found.get(0));
    }

    @Override
    public boolean close(long parentId) {
        return jdbc.sql("update " + parentTable + " p set " + closed + " where p.id = :id and " + waiting
                                + " and not exists (" + openChild + ")")
                        .param("id", parentId)
                        .update()
                == 1;
    }
}
