package io.leadlist;

import com.fasterxml.uuid.Generators;
import io.leadlist.admission.LastContact;
import io.leadlist.admission.SuppressionSecret;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.ListUrls;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.Users;
import io.leadlist.internal.observation.Listeners;
import io.leadlist.internal.observation.Observation;
import io.leadlist.internal.observation.ObservedPorts;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.list.CopyPolicy;
import io.leadlist.list.IcpCatalog;
import io.leadlist.list.LimitPolicy;
import io.leadlist.list.Limits;
import io.leadlist.list.ListRule;
import io.leadlist.list.RemovedReturn;
import io.leadlist.list.ReusePolicy;
import io.leadlist.list.UnknownIds;
import io.leadlist.observation.LeadListsListener;
import io.leadlist.observation.LeadListsObserver;
import io.leadlist.search.Directory;
import io.leadlist.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builder of {@link LeadLists}. Every setting has a default. Not thread-safe. */
public final class LeadListsBuilder {
    private final Storage storage;
    private Directory directory = Directory.empty();
    private IcpCatalog icpCatalog = (organization, id) -> true;
    private Clock clock = Clock.systemUTC();
    private Supplier<UUID> ids = Generators.timeBasedEpochGenerator()::generate;
    private LimitPolicy limits = organization -> Limits.DEFAULT;
    private CopyPolicy copyPolicy = CopyPolicy.INSERT_IF_ABSENT;
    private IdentityPolicy identity = IdentityPolicy.DEFAULT;
    private UnknownIds unknownIdsAtCreation = UnknownIds.ADD;
    private UnknownIds unknownIdsWhenAdding = UnknownIds.REPORT;
    private boolean openReading;
    private boolean closedAfterCampaign;
    private Duration idempotencyRetention = Duration.ofHours(24);

    private Users users = Users.NONE;
    private ListUrls listUrls = ListUrls.at("");
    private PriceList prices = PriceList.DEFAULT;
    private ImportLimits importLimits = ImportLimits.DEFAULT;
    private SuppressionSecret suppressionSecret = SuppressionSecret.NONE;
    private boolean suppressionsByUsers;
    private int maxSuppressions = Integer.MAX_VALUE;

    private RemovedReturn removedReturn = RemovedReturn.ALWAYS;
    private @Nullable ReusePolicy reuse;
    private LastContact lastContact = LastContact.NONE;

    private final List<LeadListsObserver> observers = new ArrayList<>();
    private final List<LeadListsListener> listeners = new ArrayList<>();

    LeadListsBuilder(Storage storage) {
        this.storage = Objects.requireNonNull(storage, "storage");
    }

    /**
     * Sets the directory that is searched and whose records are copied. Default: an empty directory.
     *
     * @param directory the directory
     * @return this builder
     */
    public LeadListsBuilder directory(Directory directory) {
        this.directory = Objects.requireNonNull(directory, "directory");
        return this;
    }

    /**
     * Sets the host's ideal customer profiles. Default: every id is accepted (<a
     * href="{@docRoot}/docs/contract-decisions.md#6">decision 6</a>).
     *
     * @param icpCatalog the catalog of ideal customer profiles
     * @return this builder
     */
    public LeadListsBuilder icpCatalog(IcpCatalog icpCatalog) {
        this.icpCatalog = Objects.requireNonNull(icpCatalog, "icpCatalog");
        return this;
    }

    /**
     * Sets the clock for stored instants, campaigns and leases. Default: the system clock.
     *
     * @param clock the clock
     * @return this builder
     */
    public LeadListsBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Sets the source of new ids. It must be thread-safe, and its ids unique. Default: time-ordered UUIDs (version 7),
     * each greater than the previous one of this process.
     *
     * @param ids the source, which returns a new id at each call
     * @return this builder
     */
    public LeadListsBuilder ids(Supplier<UUID> ids) {
        this.ids = Objects.requireNonNull(ids, "ids");
        return this;
    }

    /**
     * Sets the limits of all organizations. Default: {@link Limits#DEFAULT}, which is 1,000 people and 10,000 companies
     * in a call, and any number of members and lists.
     *
     * @param limits the limits of every organization
     * @return this builder
     */
    public LeadListsBuilder limits(Limits limits) {
        Objects.requireNonNull(limits, "limits");
        return limits(organization -> limits);
    }

    /**
     * Sets the limits of each organization, in place of {@link #limits(Limits)}. Default: {@link Limits#DEFAULT}.
     *
     * @param limits the port that returns the limits of an organization
     * @return this builder
     */
    public LeadListsBuilder limits(LimitPolicy limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
        return this;
    }

    /**
     * Sets the minimum time for which results of writes with an idempotency key are stored. Default: 24 hours.
     * {@link Housekeeping#sweep} purges older results.
     *
     * @param time 0 to 10,000 days
     * @throws IllegalArgumentException if the time is out of range
     * @return this builder
     */
    public LeadListsBuilder idempotencyRetention(Duration time) {
        if (time.isNegative() || time.compareTo(Duration.ofDays(10_000)) > 0) {
            throw new IllegalArgumentException(
                    "idempotencyRetention must be between 0 and 10,000 days, but is " + time);
        }
        this.idempotencyRetention = time;
        return this;
    }

    /**
     * Sets how records are copied into the organization. Default: {@link CopyPolicy#INSERT_IF_ABSENT}.
     *
     * @param copyPolicy what happens to records that the organization already has
     * @return this builder
     */
    public LeadListsBuilder copyPolicy(CopyPolicy copyPolicy) {
        this.copyPolicy = Objects.requireNonNull(copyPolicy, "copyPolicy");
        return this;
    }

    /**
     * Sets which values identify a person that is added by data or imported. The default,
     * {@link IdentityPolicy#DEFAULT}, uses LinkedIn URLs and e-mail addresses. The policy can change at any time,
     * because the storage has all keys.
     *
     * @param identity the policy
     * @return this builder
     */
    public LeadListsBuilder identity(IdentityPolicy identity) {
        this.identity = Objects.requireNonNull(identity, "identity");
        return this;
    }

    /**
     * Sets the treatment of unknown ids at creation and in an update. Default: {@link UnknownIds#ADD}.
     *
     * @param unknownIds the treatment
     * @return this builder
     */
    public LeadListsBuilder unknownIdsAtCreation(UnknownIds unknownIds) {
        this.unknownIdsAtCreation = Objects.requireNonNull(unknownIds, "unknownIds");
        return this;
    }

    /**
     * Sets the treatment of unknown ids in an add by id. Default: {@link UnknownIds#REPORT}.
     *
     * @param unknownIds the treatment
     * @return this builder
     */
    public LeadListsBuilder unknownIdsWhenAdding(UnknownIds unknownIds) {
        this.unknownIdsWhenAdding = Objects.requireNonNull(unknownIds, "unknownIds");
        return this;
    }

    /**
     * Lets every user of an organization read all its lists. Default: only a list's users and admins may read it (<a
     * href="{@docRoot}/docs/contract-decisions.md#30">decision 30</a>).
     *
     * @return this builder
     */
    public LeadListsBuilder openReading() {
        this.openReading = true;
        return this;
    }

    /**
     * Rejects adds to a list whose campaign has ended. Default: they are allowed (<a
     * href="{@docRoot}/docs/contract-decisions.md#36">decision 36</a>).
     *
     * @return this builder
     */
    public LeadListsBuilder closedAfterCampaign() {
        this.closedAfterCampaign = true;
        return this;
    }

    /**
     * Sets the host's users by e-mail address. Default: {@link Users#NONE}, with which no list can be created from raw
     * leads.
     *
     * @param users the port to the host's users
     * @return this builder
     */
    public LeadListsBuilder users(Users users) {
        this.users = Objects.requireNonNull(users, "users");
        return this;
    }

    /**
     * Sets the URLs of lists in the host's application. Default: paths without a host (<a
     * href="{@docRoot}/docs/contract-decisions.md#50">decision 50</a>).
     *
     * @param listUrls the port that builds the URL of a list
     * @return this builder
     */
    public LeadListsBuilder listUrls(ListUrls listUrls) {
        this.listUrls = Objects.requireNonNull(listUrls, "listUrls");
        return this;
    }

    /**
     * Sets the prices of imports. Default: {@link PriceList#DEFAULT}, with which an organization needs a grant before
     * its first import.
     *
     * @param prices the prices in credits
     * @return this builder
     */
    public LeadListsBuilder prices(PriceList prices) {
        this.prices = Objects.requireNonNull(prices, "prices");
        return this;
    }

    /**
     * Sets the limits for raw leads. Default: {@link ImportLimits#DEFAULT}, which is 10,000 in a call and 60,000 in a
     * list.
     *
     * @param importLimits the limits
     * @return this builder
     */
    public LeadListsBuilder importLimits(ImportLimits importLimits) {
        this.importLimits = Objects.requireNonNull(importLimits, "importLimits");
        return this;
    }

    /**
     * Sets the secrets for keyed hashes of suppressed keys. Default: {@link SuppressionSecret#NONE}, with which no
     * keyed hash can be made.
     *
     * @param secret the port that returns the secret of an organization
     * @return this builder
     */
    public LeadListsBuilder suppressionSecret(SuppressionSecret secret) {
        this.suppressionSecret = Objects.requireNonNull(secret, "secret");
        return this;
    }

    /**
     * Lets every user of an organization add and lift the suppression entries of the organization. Default: only admins
     * may. Entries with the reason {@link io.leadlist.admission.SuppressionReason#OBJECTION} are lifted by admins only.
     *
     * @return this builder
     */
    public LeadListsBuilder suppressionsByUsers() {
        this.suppressionsByUsers = true;
        return this;
    }

    /**
     * Sets the maximum number of suppression entries of an organization. Default: any number. With a maximum, each add
     * counts the entries, so that its cost grows with their number; concurrent adds can exceed the maximum a little.
     *
     * @param entries at least 1
     * @throws IllegalArgumentException if the number is below 1
     * @return this builder
     */
    public LeadListsBuilder maxSuppressions(int entries) {
        if (entries < 1) {
            throw new IllegalArgumentException("entries must be at least 1, but is " + entries);
        }
        this.maxSuppressions = entries;
        return this;
    }

    /**
     * Sets how leads may return to a list from which they were removed. Default: {@link RemovedReturn#ALWAYS}. A lead
     * that may not return has the outcome {@link io.leadlist.list.Outcome#REMOVED_BEFORE}.
     *
     * @param removedReturn when a removed lead may return
     * @return this builder
     */
    public LeadListsBuilder removedReturn(RemovedReturn removedReturn) {
        this.removedReturn = Objects.requireNonNull(removedReturn, "removedReturn");
        return this;
    }

    /**
     * Sets the rules about leads that were used before: how long a lead waits after its last use, and how many people
     * of one company a list may have. Default: no rules, also if the ICP of a list has some.
     *
     * @param reuse the policy, which returns the rules for a list
     * @return this builder
     */
    public LeadListsBuilder reuse(ReusePolicy reuse) {
        this.reuse = Objects.requireNonNull(reuse, "reuse");
        return this;
    }

    /**
     * Sets when the host last contacted leads, which counts as a use. Default: {@link LastContact#NONE}.
     *
     * @param lastContact the port to the host's contacts
     * @return this builder
     */
    public LeadListsBuilder lastContact(LastContact lastContact) {
        this.lastContact = Objects.requireNonNull(lastContact, "lastContact");
        return this;
    }

    /**
     * Adds an observer of all operations, for metrics, traces and logs. Several observers are started in the order in
     * which they were added, and ended in reverse order. Default: none.
     *
     * @param observer the observer, which must be thread-safe
     * @return this builder
     */
    public LeadListsBuilder observer(LeadListsObserver observer) {
        observers.add(Objects.requireNonNull(observer, "observer"));
        return this;
    }

    /**
     * Adds a listener that is called after the commit of every change. Several listeners are called in the order in
     * which they were added. Default: none.
     *
     * <p>In a transaction of the host, the storage must be able to hear of its commit: with Spring it is, otherwise see
     * {@code JdbcTransactions.withAfterCommit}. A write throws {@link IllegalStateException} if it cannot.
     *
     * @param listener the listener, which must be thread-safe
     * @return this builder
     */
    public LeadListsBuilder listener(LeadListsListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    private List<ListRule> rules() {
        List<ListRule> rules = new ArrayList<>(ListRule.DEFAULT);
        if (closedAfterCampaign) {
            rules.add(ListRule.CAMPAIGN_HAS_NOT_ENDED);
        }
        return List.copyOf(rules);
    }

    /**
     * Builds the entry. May be called more than once; later settings do not affect an entry that was built.
     *
     * @return the entry to all calls
     */
    public LeadLists build() {
        return new LeadLists(settings(), WriteOptions.DEFAULT);
    }

    private Settings settings() {
        Observation observation = Observation.by(observers);
        ObservedPorts ports = new ObservedPorts(observation);
        return new Settings(
                observation.storage(storage),
                ports.directory(directory),
                ports.icpCatalog(icpCatalog),
                clock,
                ids,
                ports.limits(limits),
                copyPolicy,
                identity,
                unknownIdsAtCreation,
                unknownIdsWhenAdding,
                rules(),
                openReading,
                idempotencyRetention,
                new Settings.Imports(ports.users(users), ports.listUrls(listUrls), prices, importLimits),
                new Settings.Admission(
                        ports.secret(suppressionSecret), suppressionsByUsers, maxSuppressions, removedReturn),
                new Settings.Reuse(ports.reuse(reuse), ports.lastContact(lastContact)),
                observation,
                new Listeners(listeners));
    }
}
