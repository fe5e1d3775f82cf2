package io.leadlist.jdbc;

import io.leadlist.admission.FreeMail;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.contract.ForwardingLists;
import io.leadlist.contract.ForwardingMembers;
import io.leadlist.jdbc.internal.dialect.TypedArrays;
import io.leadlist.jdbc.internal.members.JdbcMembers;
import io.leadlist.jdbc.internal.organization.Organizations;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.jdbc.internal.records.LeadNumbers;
import io.leadlist.jdbc.internal.storage.JdbcTransaction;
import io.leadlist.lead.LeadId;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Due;
import io.leadlist.storage.Lists;
import io.leadlist.storage.Members;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Storages as a first attempt would write them: the obvious statement, without the lock on the list's row. Errors are
 * left to the caller.
 */
final class NaiveStorage implements Storage {
    private final Jdbi jdbi;
    private static final AtomicLong NUMBERS = new AtomicLong();
    private final Organizations organizations = new Organizations(() -> 0);
    private final NewMembers members;

    private NaiveStorage(Database database, NewMembers members) {
        this.jdbi = Jdbi.create(database.shared());
        jdbi.registerArrayType(new TypedArrays());
        this.members = members;
    }

    /** Creates a port for members. */
    @FunctionalInterface
    private interface NewMembers {
        Members create(Handle handle, Statements statements, LeadNumbers leads);
    }

    /** Reads which ids are members, then inserts the others. */
    static Storage readThenInsert(Database database) {
        return new NaiveStorage(database, ReadThenInsert::new);
    }

    /** Inserts all ids in a batch with ON CONFLICT DO NOTHING, and counts by the update counts of the batch. */
    static Storage batchOnConflict(Database database) {
        return new NaiveStorage(database, BatchOnConflict::new);
    }

    @Override
    public <T> T write(OrganizationId organization, Function<Transaction, T> work) {
        return jdbi.inTransaction(handle -> {
            Statements statements =
                    new Statements(handle, organization, organizations.findOrInsert(handle, organization), () -> {});
            Transaction ports =
                    JdbcTransaction.of(statements, NUMBERS::incrementAndGet, FreeMail.DEFAULT, action -> {});
            LeadNumbers leads = new LeadNumbers(statements, NUMBERS::incrementAndGet);
            return work.apply(new JdbcTransaction(
                    new Unlocked(ports.lists()),
                    members.create(handle, statements, leads),
                    ports.people(),
                    ports.companies(),
                    ports.journal(),
                    ports.storedResults(),
                    ports.imports(),
                    ports.entries(),
                    ports.batches(),
                    ports.suppressions(),
                    ports.accounts(),
                    ports.uses(),
                    ports.erasure(),
                    ports.merges(),
                    ports::afterCommit));
        });
    }

    @Override
    public <T> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
        throw new UnsupportedOperationException("a naive storage has no dry runs");
    }

    @Override
    public <T> T read(OrganizationId organization, Function<Transaction, T> work) {
        return write(organization, work);
    }

    @Override
    public List<OrganizationId> organizationsWithWork(Due due, int limit) {
        throw new UnsupportedOperationException("a naive storage has no work");
    }

    /** Reads a list without locking it. */
    private static final class Unlocked extends ForwardingLists {
        Unlocked(Lists lists) {
            super(lists);
        }

        @Override
        public Optional<LeadList> lock(LeadListId id, Collection<? extends LeadId> subjects) {
            return find(id);
        }
    }

    private abstract static class NaiveMembers extends ForwardingMembers {
        private final Handle handle;
        private final LeadNumbers leads;
        private final String organization;

        NaiveMembers(Handle handle, Statements statements, LeadNumbers leads) {
            super(new JdbcMembers(statements, leads));
            this.handle = handle;
            this.leads = leads;
            this.organization = statements.organization().value();
        }

        @Override
        public abstract Set<LeadId> add(LeadListId list, long version, List<? extends LeadId> ids);

        PreparedBatch batch(String suffix, LeadListId list, long version, List<? extends LeadId> ids) {
            PreparedBatch batch = handle.prepareBatch(
                    "INSERT INTO lead_list_member (organization_no, list_id, lead_no, version, ordinal) VALUES ("
                            + "(SELECT o.organization_no FROM lead_organization o WHERE o.organization_id = :org),"
                            + " :list, :lead, :version, :ordinal)" + suffix);
            List<Long> numbers = leads.findOrInsert(ids);
            for (int i = 0; i < ids.size(); i++) {
                batch.bind("org", organization)
                        .bind("list", list.uuid())
                        .bind("lead", numbers.get(i))
                        .bind("version", version)
                        .bind("ordinal", i)
                        .add();
            }
            return batch;
        }
    }

    private static final class ReadThenInsert extends NaiveMembers {
        ReadThenInsert(Handle handle, Statements statements, LeadNumbers leads) {
            super(handle, statements, leads);
        }

        @Override
        public Set<LeadId> add(LeadListId list, long version, List<? extends LeadId> ids) {
            List<LeadId> others = new ArrayList<>(ids);
            others.removeAll(among(list, ids));
            if (!others.isEmpty()) {
                batch("", list, version, others).execute();
            }
            return new HashSet<>(others);
        }
    }

    private static final class BatchOnConflict extends NaiveMembers {
        BatchOnConflict(Handle handle, Statements statements, LeadNumbers leads) {
            super(handle, statements, leads);
        }

        @Override
        public Set<LeadId> add(LeadListId list, long version, List<? extends LeadId> ids) {
            int[] counts = batch(" ON CONFLICT DO NOTHING", list, version, ids).execute();
            Set<LeadId> added = new HashSet<>();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    added.add(ids.get(i));
                }
            }
            return added;
        }
    }
}
