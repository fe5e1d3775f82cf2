package io.leadlist.jdbc.internal.storage;

import io.leadlist.admission.FreeMail;
import io.leadlist.jdbc.internal.imports.JdbcAccounts;
import io.leadlist.jdbc.internal.imports.JdbcBatches;
import io.leadlist.jdbc.internal.imports.JdbcEntries;
import io.leadlist.jdbc.internal.imports.JdbcImports;
import io.leadlist.jdbc.internal.lists.JdbcJournal;
import io.leadlist.jdbc.internal.lists.JdbcLists;
import io.leadlist.jdbc.internal.members.JdbcMembers;
import io.leadlist.jdbc.internal.organization.EntryKinds;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.jdbc.internal.records.JdbcCompanies;
import io.leadlist.jdbc.internal.records.JdbcMerges;
import io.leadlist.jdbc.internal.records.JdbcPeople;
import io.leadlist.jdbc.internal.records.LeadNumbers;
import io.leadlist.jdbc.internal.suppression.JdbcSuppressions;
import io.leadlist.jdbc.internal.uses.JdbcUses;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.storage.Accounts;
import io.leadlist.storage.Batches;
import io.leadlist.storage.Entries;
import io.leadlist.storage.Erasure;
import io.leadlist.storage.Imports;
import io.leadlist.storage.Journal;
import io.leadlist.storage.Lists;
import io.leadlist.storage.Members;
import io.leadlist.storage.Merges;
import io.leadlist.storage.People;
import io.leadlist.storage.Records;
import io.leadlist.storage.StoredResults;
import io.leadlist.storage.Suppressions;
import io.leadlist.storage.Transaction;
import io.leadlist.storage.Uses;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The storage ports of one open transaction. */
public record JdbcTransaction(
        Lists lists,
        Members members,
        People people,
        Records<CompanyId, Company> companies,
        Journal journal,
        StoredResults storedResults,
        Imports imports,
        Entries entries,
        Batches batches,
        Suppressions suppressions,
        Accounts accounts,
        Uses uses,
        Erasure erasure,
        Merges merges,
        Consumer<Runnable> actions)
        implements Transaction {
    /**
     * Returns the ports over these statements.
     *
     * @param numbers returns a number that no lead has
     * @param freeMail the mail domains that say nothing about the company of a person
     * @param actions receives the actions that run after the commit
     */
    public static JdbcTransaction of(
            Statements statements, LongSupplier numbers, FreeMail freeMail, Consumer<Runnable> actions) {
        LeadNumbers leads = new LeadNumbers(statements, numbers);
        EntryKinds entries = new EntryKinds();
        JdbcSuppressions suppressions = new JdbcSuppressions(statements, entries);
        return new JdbcTransaction(
                new JdbcLists(statements, leads, entries),
                new JdbcMembers(statements, leads),
                new JdbcPeople(statements, leads, freeMail),
                new JdbcCompanies(statements, leads),
                new JdbcJournal(statements, leads),
                new JdbcStoredResults(statements),
                new JdbcImports(statements),
                new JdbcEntries(statements, leads),
                new JdbcBatches(statements, entries),
                suppressions,
                new JdbcAccounts(statements),
                new JdbcUses(statements, leads, freeMail),
                new JdbcErasure(statements, leads, suppressions),
                new JdbcMerges(statements, leads),
                actions);
    }

    @Override
    public void afterCommit(Runnable action) {
        actions.accept(action);
    }
}
