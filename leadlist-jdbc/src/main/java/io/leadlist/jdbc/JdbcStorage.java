package io.leadlist.jdbc;

import com.github.f4b6a3.tsid.TsidFactory;
import io.leadlist.admission.FreeMail;
import io.leadlist.call.OrganizationId;
import io.leadlist.jdbc.internal.dialect.Session;
import io.leadlist.jdbc.internal.document.JacksonCompatibility;
import io.leadlist.jdbc.internal.organization.Organizations;
import io.leadlist.jdbc.internal.organization.Organizations.Numbered;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.jdbc.internal.storage.JdbcTransaction;
import io.leadlist.jdbc.internal.storage.WaitingOrganization;
import io.leadlist.jdbc.internal.storage.WaitingOrganizations;
import io.leadlist.jdbc.internal.transaction.Attempts;
import io.leadlist.jdbc.internal.transaction.CommitActions;
import io.leadlist.jdbc.internal.transaction.Mode;
import io.leadlist.observation.LeadListsObserver;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToIntBiFunction;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A storage in a database, for lists and records. Thread-safe.
 *
 * <p>The tables must exist, see {@link JdbcSchema}. Every method throws {@link io.leadlist.call.StorageException} if
 * the database fails. Counts and charges stay exact under concurrent calls:
 *
 * <ol>
 *   <li>A change locks the list's row first ({@code SELECT … FOR UPDATE}), so changes to one list run one after the
 *       other.
 *   <li>Absent records are inserted in the order of their ids, so that calls do not deadlock.
 *   <li>One anti-join inserts the members in the order of their numbers, and returns the inserted rows.
 *   <li>The same transaction writes count, version and time to the list's row, and the change to the journal.
 *   <li>A worker claims a batch under a row lock that others skip ({@code SKIP LOCKED}).
 *   <li>A unique key identifies each charged item, so that no two transactions charge the same item.
 * </ol>
 *
 * <p>Organizations and leads have ids outside and numbers inside. The first write of an organization gives it a number;
 * a record gets its number when it is stored. For reports with ids there are views, such as {@code lead_list_members}.
 */
public final class JdbcStorage implements Storage {
    private static final int NODE_BITS = 10;
    private final JdbcTransactions transactions;
    private final Organizations organizations;
    private final LongSupplier numbers;
    private final FreeMail freeMail;
    private final @Nullable LeadListsObserver observer;

    private JdbcStorage(
            JdbcTransactions transactions,
            LongSupplier numbers,
            FreeMail freeMail,
            @Nullable LeadListsObserver observer) {
        this.transactions = Objects.requireNonNull(transactions, "transactions");
        this.numbers = numbers;
        this.freeMail = Objects.requireNonNull(freeMail, "freeMail");
        this.observer = observer;
        this.organizations = new Organizations(transactions.unexplained()::failures);
    }

    /**
     * {@return a storage that runs its own transactions on connections of a data source, see
     * {@link JdbcTransactions#over}}
     *
     * @param dataSource the database
     * @throws IllegalStateException if jackson-annotations on the class path is too old for Jackson; the message names
     *     the version to declare
     */
    public static JdbcStorage over(DataSource dataSource) {
        return over(JdbcTransactions.over(dataSource));
    }

    /**
     * {@return a storage that uses these transactions}
     *
     * @param transactions how the storage gets connections
     * @throws IllegalStateException if jackson-annotations on the class path is too old for Jackson; the message names
     *     the version to declare
     */
    public static JdbcStorage over(JdbcTransactions transactions) {
        return over(transactions, timeOrdered());
    }

    /**
     * Returns a storage that uses these transactions and these numbers.
     *
     * @param numbers returns a number for a lead. If a lead of the organization has it, the call is retried.
     */
    static JdbcStorage over(JdbcTransactions transactions, LongSupplier numbers) {
        JacksonCompatibility.check();
        return new JdbcStorage(transactions, numbers, FreeMail.DEFAULT, null);
    }

    /**
     * {@return this storage with other domains at which an address says nothing about the company of a person} Default:
     * {@link FreeMail#DEFAULT}. Records that are stored already keep their company until they are stored again.
     *
     * @param domains the domains of free mail providers
     */
    public JdbcStorage freeMail(FreeMail domains) {
        return new JdbcStorage(transactions, numbers, domains, observer);
    }

    @Override
    public JdbcStorage observedBy(LeadListsObserver attempts) {
        return new JdbcStorage(transactions, numbers, freeMail, attempts);
    }

    /** Returns numbers that grow with time: TSIDs with a random node, so that processes rarely draw the same one. */
    private static LongSupplier timeOrdered() {
        TsidFactory factory = TsidFactory.builder()
                .withNodeBits(NODE_BITS)
                .withNode(ThreadLocalRandom.current().nextInt(1 << NODE_BITS))
                .build();
        return () -> factory.create().toLong();
    }

    /**
     * {@return a storage in several databases, each of which holds whole organizations} Each database gets a storage as
     * {@link #over(DataSource)} returns it. For storages with other transactions, use {@link RoutingStorage#over}.
     *
     * @param databases the data sources, by the names of their databases; the map is copied
     * @param route returns the name of the database of an organization; {@link RoutingStorage} says when it is called,
     *     and what happens if it does not return one of the names
     * @throws IllegalArgumentException if there are no databases
     * @throws IllegalStateException if jackson-annotations on the class path is too old for Jackson; the message names
     *     the version to declare
     */
    public static RoutingStorage routing(
            Map<String, ? extends DataSource> databases, Function<OrganizationId, @Nullable String> route) {
        Map<String, JdbcStorage> storages = new HashMap<>();
        databases.forEach((name, dataSource) -> storages.put(name, over(dataSource)));
        return RoutingStorage.over(storages, route);
    }

    @Override
    public <T extends @Nullable Object> T write(OrganizationId organization, Function<Transaction, T> work) {
        return remembering(organization, this::findOrInsert, work, Mode.WRITE);
    }

    @Override
    public <T extends @Nullable Object> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
        Consumer<Runnable> dropped = action -> {};
        return transactions.run(
                handle -> work.apply(transaction(handle, organization, findOrInsert(handle, organization), dropped)),
                Mode.DRY_RUN,
                attempts(organization));
    }

    @Override
    public <T extends @Nullable Object> T read(OrganizationId organization, Function<Transaction, T> work) {
        return remembering(organization, organizations::find, work, Mode.READ);
    }

    /**
     * Runs work in a transaction. If it was committed, remembers the number of the organization and runs the actions of
     * the work.
     */
    private <T extends @Nullable Object> T remembering(
            OrganizationId organization,
            ToIntBiFunction<Handle, OrganizationId> numbering,
            Function<Transaction, T> work,
            Mode mode) {
        CommitActions actions = new CommitActions(transactions.unexplained());
        AtomicReference<Numbered> found = new AtomicReference<>(Numbered.NONE);
        T result = transactions.run(
                handle -> {
                    int failures = transactions.unexplained().failures();
                    int number = numbering.applyAsInt(handle, organization);
                    found.set(new Numbered(ifCommitted(handle, number), failures));
                    return work.apply(transaction(handle, organization, number, actions.ofAttempt(handle)));
                },
                mode,
                attempts(organization));
        organizations.remember(organization, Objects.requireNonNull(found.get()));
        actions.release();
        return result;
    }

    private Attempts attempts(@Nullable OrganizationId organization) {
        return observer == null ? Attempts.UNOBSERVED : new Attempts(observer, organization);
    }

    /**
     * Returns the number of an organization. If the host's transaction is running, an own one gives it: other calls of
     * the organization would otherwise wait until the host's transaction ends.
     */
    private int findOrInsert(Handle handle, OrganizationId organization) {
        int found = organizations.find(handle, organization);
        if (found != Organizations.NONE) {
            return found;
        }
        return transactions.unexplained().isOwn(handle)
                ? organizations.insert(handle, organization)
                : transactions
                        .unexplained()
                        .runApart(handle, apart -> organizations.findOrInsert(apart, organization))
                        .orElseGet(() -> organizations.insert(handle, organization));
    }

    /** Returns a number that is committed when the call returns; none in a transaction that the host may roll back. */
    private int ifCommitted(Handle handle, int number) {
        return transactions.unexplained().isOwn(handle) ? number : Organizations.NONE;
    }

    @Override
    public List<OrganizationId> organizationsWithWork(Due due, int limit) {
        return waiting(due, limit).stream()
                .map(WaitingOrganization::organization)
                .toList();
    }

    /**
     * {@return a page of the organizations that have stored something, ordered by id, for work such as
     * {@link io.leadlist.Housekeeping#sweep}} Takes no lock.
     *
     * @param after the last organization of the previous page; null for the first page
     * @param limit the maximum number of organizations, at least 1
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public List<OrganizationId> organizations(@Nullable OrganizationId after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but is " + limit);
        }
        String from = after == null ? "" : after.value();
        return transactions.read(handle -> Organizations.page(Session.of(handle), from, limit));
    }

    /** Returns what {@link #organizationsWithWork} returns, with the time since which each organization waits. */
    List<WaitingOrganization> waiting(Due due, int limit) {
        return transactions.run(
                handle -> WaitingOrganizations.find(Session.of(handle), due, limit), Mode.READ, attempts(null));
    }

    private Transaction transaction(
            Handle handle, OrganizationId organization, int number, Consumer<Runnable> afterCommit) {
        return JdbcTransaction.of(
                new Statements(handle, organization, number, () -> organizations.forget(organization)),
                numbers,
                freeMail,
                afterCommit);
    }
}
