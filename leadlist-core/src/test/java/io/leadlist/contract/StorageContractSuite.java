package io.leadlist.contract;

import org.junit.jupiter.api.Nested;

/** The whole contract of a storage: an adapter's test extends this and gives its fixture. */
public abstract class StorageContractSuite {
    private final StorageFixture fixture;

    /** Tests the adapter of this fixture. */
    protected StorageContractSuite(StorageFixture fixture) {
        this.fixture = fixture;
    }

    @Nested
    class AfterCommit extends AfterCommitContract {
        AfterCommit() {
            super(fixture);
        }
    }

    @Nested
    class Attempts extends AttemptsContract {
        Attempts() {
            super(fixture);
        }
    }

    @Nested
    class Listeners extends ListenersContract {
        Listeners() {
            super(fixture);
        }
    }

    @Nested
    class Lists extends ListsContract {
        Lists() {
            super(fixture);
        }
    }

    @Nested
    class ListUpdates extends ListUpdatesContract {
        ListUpdates() {
            super(fixture);
        }
    }

    @Nested
    class RecentLists extends RecentListsContract {
        RecentLists() {
            super(fixture);
        }
    }

    @Nested
    class DeletedLists extends DeletedListsContract {
        DeletedLists() {
            super(fixture);
        }
    }

    @Nested
    class ListLocks extends ListLocksContract {
        ListLocks() {
            super(fixture);
        }
    }

    @Nested
    class Members extends MembersContract {
        Members() {
            super(fixture);
        }
    }

    @Nested
    class Memberships extends MembershipsContract {
        Memberships() {
            super(fixture);
        }
    }

    @Nested
    class MemberChanges extends MemberChangesContract {
        MemberChanges() {
            super(fixture);
        }
    }

    @Nested
    class MemberHistories extends MemberHistoriesContract {
        MemberHistories() {
            super(fixture);
        }
    }

    @Nested
    class Erasure extends ErasureContract {
        Erasure() {
            super(fixture);
        }
    }

    @Nested
    class ErasingPeople extends ErasingPeopleContract {
        ErasingPeople() {
            super(fixture);
        }
    }

    @Nested
    class MergingPeople extends MergingPeopleContract {
        MergingPeople() {
            super(fixture);
        }
    }

    @Nested
    class Suppressions extends SuppressionsContract {
        Suppressions() {
            super(fixture);
        }
    }

    @Nested
    class RequiredRemovals extends RequiredRemovalsContract {
        RequiredRemovals() {
            super(fixture);
        }
    }

    @Nested
    class MemberRemoval extends MemberRemovalContract {
        MemberRemoval() {
            super(fixture);
        }
    }

    @Nested
    class KeyDigests extends KeyDigestsContract {
        KeyDigests() {
            super(fixture);
        }
    }

    @Nested
    class Admission extends AdmissionContract {
        Admission() {
            super(fixture);
        }
    }

    @Nested
    class AdmissionDoors extends AdmissionDoorsContract {
        AdmissionDoors() {
            super(fixture);
        }
    }

    @Nested
    class ImportAdmission extends ImportAdmissionContract {
        ImportAdmission() {
            super(fixture);
        }
    }

    @Nested
    class SuppressionList extends SuppressionListContract {
        SuppressionList() {
            super(fixture);
        }
    }

    @Nested
    class Uses extends UsesContract {
        Uses() {
            super(fixture);
        }
    }

    @Nested
    class Reuse extends ReuseContract {
        Reuse() {
            super(fixture);
        }
    }

    @Nested
    class CompanyCap extends CompanyCapContract {
        CompanyCap() {
            super(fixture);
        }
    }

    @Nested
    class ReuseConcurrency extends ReuseConcurrencyContract {
        ReuseConcurrency() {
            super(fixture);
        }
    }

    @Nested
    class People extends PeopleContract {
        People() {
            super(fixture);
        }
    }

    @Nested
    class Companies extends CompaniesContract {
        Companies() {
            super(fixture);
        }
    }

    @Nested
    class Journal extends JournalContract {
        Journal() {
            super(fixture);
        }
    }

    @Nested
    class KeptReceipts extends StoredReceiptsContract {
        KeptReceipts() {
            super(fixture);
        }
    }

    @Nested
    class StoredResults extends StoredResultsContract {
        StoredResults() {
            super(fixture);
        }
    }

    @Nested
    class Imports extends ImportsContract {
        Imports() {
            super(fixture);
        }
    }

    @Nested
    class Entries extends EntriesContract {
        Entries() {
            super(fixture);
        }
    }

    @Nested
    class Batches extends BatchesContract {
        Batches() {
            super(fixture);
        }
    }

    @Nested
    class Claims extends ClaimsContract {
        Claims() {
            super(fixture);
        }
    }

    @Nested
    class Accounts extends AccountsContract {
        Accounts() {
            super(fixture);
        }
    }

    @Nested
    class Transactions extends TransactionsContract {
        Transactions() {
            super(fixture);
        }
    }

    @Nested
    class LeadLists extends LeadListsContract {
        LeadLists() {
            super(fixture);
        }
    }

    @Nested
    class Receipts extends ReceiptsContract {
        Receipts() {
            super(fixture);
        }
    }

    @Nested
    class Concurrency extends ConcurrencyContract {
        Concurrency() {
            super(fixture);
        }
    }

    @Nested
    class Intake extends ImportWorkerContract {
        Intake() {
            super(fixture);
        }
    }

    @Nested
    class Billing extends BillingContract {
        Billing() {
            super(fixture);
        }
    }

    @Nested
    class FailingPorts extends FailingPortsContract {
        FailingPorts() {
            super(fixture);
        }
    }

    @Nested
    class LeadImports extends LeadImportsContract {
        LeadImports() {
            super(fixture);
        }
    }

    @Nested
    class IntakeConcurrency extends ImportConcurrencyContract {
        IntakeConcurrency() {
            super(fixture);
        }
    }

    @Nested
    class Workers extends WorkersContract {
        Workers() {
            super(fixture);
        }
    }

    @Nested
    class Access extends AccessContract {
        Access() {
            super(fixture);
        }
    }

    @Nested
    class Removal extends RemovalContract {
        Removal() {
            super(fixture);
        }
    }

    @Nested
    class Update extends UpdateContract {
        Update() {
            super(fixture);
        }
    }

    @Nested
    class Undo extends UndoContract {
        Undo() {
            super(fixture);
        }
    }

    @Nested
    class UndoTouched extends UndoConflictsContract {
        UndoTouched() {
            super(fixture);
        }
    }

    @Nested
    class Sharing extends SharingContract {
        Sharing() {
            super(fixture);
        }
    }

    @Nested
    class Deletion extends DeletionContract {
        Deletion() {
            super(fixture);
        }
    }

    @Nested
    class History extends HistoryContract {
        History() {
            super(fixture);
        }
    }

    @Nested
    class ChangeFeed extends ChangeFeedContract {
        ChangeFeed() {
            super(fixture);
        }
    }

    @Nested
    class Reading extends ReadingContract {
        Reading() {
            super(fixture);
        }
    }

    @Nested
    class SafeWriting extends SafeWritingContract {
        SafeWriting() {
            super(fixture);
        }
    }

    @Nested
    class KeptRefusals extends StoredRejectionsContract {
        KeptRefusals() {
            super(fixture);
        }
    }

    @Nested
    class Limits extends LimitsContract {
        Limits() {
            super(fixture);
        }
    }

    @Nested
    class Identity extends IdentityContract {
        Identity() {
            super(fixture);
        }
    }
}
