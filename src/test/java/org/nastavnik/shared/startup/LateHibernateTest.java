package org.nastavnik.shared.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RepositoryService;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.Region;
import org.nastavnik.support.NastavnikTest;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of the start need no Hibernate; all others are Hibernate's and hold engine, entities and SQL together. */
@NastavnikTest
class LateHibernateTest {

    private static final String SUBJECT = "late-hibernate:1";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private EntityManager entities;

    @Autowired
    private RepositoryService models;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void clean() {
        jdbc.update("delete from shared_audit where subject = ?", SUBJECT);
    }

    @Test
    void after_the_start_entities_engine_and_sql_are_one_transaction() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            entities.persist(new Region("late-hibernate", "Край"));
            entities.flush();
            models.createDeployment()
                    .name("late-hibernate")
                    .addString("note.txt", "x")
                    .deploy();
            write();
            assertThat(TransactionSynchronizationManager.getResource(factory)).isInstanceOf(EntityManagerHolder.class);
            assertThat(connectionsUsed()).isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(written()).isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from organization_region where code = 'late-hibernate'", Integer.class))
                .isZero();
        assertThat(models.createDeploymentQuery()
                        .deploymentName("late-hibernate")
                        .count())
                .isZero();
    }

    @Test
    void a_transaction_of_the_start_is_a_plain_one_and_ends_as_it_is_told() {
        StartTransactions start = startTransactions(new StartPhase());

        new TransactionTemplate(start).executeWithoutResult(status -> {
            write();
            assertThat(TransactionSynchronizationManager.hasResource(factory)).isFalse();
            status.setRollbackOnly();
        });
        assertThat(written()).isZero();

        assertThatThrownBy(() -> new TransactionTemplate(start).executeWithoutResult(status -> {
                    write();
                    inner(start).executeWithoutResult(own -> write());
                    throw new IllegalArgumentException("broken");
                }))
                .hasMessage("broken");
        assertThat(written()).as("the inner one").isEqualTo(1);
    }

    @Test
    void from_the_first_wish_for_an_entity_they_are_hibernates_and_never_in_the_middle() throws Exception {
        StartPhase phase = new StartPhase();
        StartTransactions start = startTransactions(phase);
        LateHibernate late = new LateHibernate(phase);
        AtomicInteger built = new AtomicInteger();
        Future<Integer> hibernate = executor(late).submit((Callable<Integer>) built::incrementAndGet);

        assertThatThrownBy(() -> new TransactionTemplate(start).executeWithoutResult(status -> get(hibernate)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(built).hasValue(0);

        assertThat(get(hibernate)).isEqualTo(1);
        assertThat(CompletableFuture.supplyAsync(() -> get(hibernate)).get()).isEqualTo(1);
        new TransactionTemplate(start)
                .executeWithoutResult(status -> assertThat(TransactionSynchronizationManager.hasResource(factory))
                        .isTrue());
    }

    @Test
    void other_threads_and_the_time_after_the_start_know_hibernates_only() throws Exception {
        StartPhase phase = new StartPhase();
        StartTransactions start = startTransactions(phase);
        Callable<Boolean> hibernates = () -> new TransactionTemplate(start)
                .execute(status -> TransactionSynchronizationManager.hasResource(factory));

        assertThat(hibernates.call()).isFalse();
        assertThat(CompletableFuture.supplyAsync(() -> call(hibernates)).get()).isTrue();
        new LateHibernate(phase).onApplicationEvent(null);
        assertThat(hibernates.call()).isTrue();
        assertThatThrownBy(() -> start.getTransaction(mandatory()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_context_does_not_wait_for_hibernate() {
        assertThat(context.getBean("&entityManagerFactory")).isNotInstanceOf(SmartInitializingSingleton.class);
        assertThat(transactions).isInstanceOf(StartTransactions.class);
    }

    private StartTransactions startTransactions(StartPhase phase) {
        return new StartTransactions(new JpaTransactionManager(factory), phase);
    }

    private static AsyncTaskExecutor executor(LateHibernate late) {
        LocalContainerEntityManagerFactoryBean bean = new LocalContainerEntityManagerFactoryBean();
        late.postProcessBeforeInitialization(bean, "entityManagerFactory");
        return bean.getBootstrapExecutor();
    }

    private static TransactionTemplate inner(PlatformTransactionManager transactions) {
        TransactionTemplate inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return inner;
    }

    private static TransactionDefinition mandatory() {
        TransactionTemplate definition = new TransactionTemplate();
        definition.setPropagationBehavior(TransactionDefinition.PROPAGATION_MANDATORY);
        return definition;
    }

    /** What Hibernate and SQL write through: the driver's own number of the session. */
    private long connectionsUsed() {
        String whoAmI = "select pg_backend_pid()";
        int ofSql = jdbc.queryForObject(whoAmI, Integer.class);
        int ofEntities = entities.unwrap(Session.class)
                .createNativeQuery(whoAmI, Integer.class)
                .getSingleResult();
        return ofSql == ofEntities ? 1 : 2;
    }

    private void write() {
        jdbc.update(
                "insert into shared_audit (at, actor, subject, action) values (now(), 'system', ?, 'test')", SUBJECT);
    }

    private int written() {
        return jdbc.queryForObject("select count(*) from shared_audit where subject = ?", Integer.class, SUBJECT);
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
