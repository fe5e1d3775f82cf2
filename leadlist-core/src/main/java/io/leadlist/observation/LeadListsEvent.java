package io.leadlist.observation;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.imports.ImportStatus;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Change;
import io.leadlist.list.ChangeId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A committed change. Immutable and thread-safe. It holds ids, counts and instants, but no names, addresses or texts.
 * New kinds of events can be added, so a host ignores those that it does not know.
 *
 * <p>The ids of users and people are those of the host. Do not log them if they can be addresses.
 */
public sealed interface LeadListsEvent {
    /** Returns the organization. */
    OrganizationId organization();

    /** Returns the user who made the change. For an import, this is the user who added the leads. */
    UserId by();

    /** Returns the instant of the change, truncated to milliseconds. */
    Instant at();

    /** Returns the type of the event. */
    Type type();

    /** The types of events. New types can be added. */
    enum Type {
        /** A list was created: {@link ListChanged}. */
        LIST_CREATED,
        /** Name, campaign or members of a list were changed by an update: {@link ListChanged}. */
        LIST_UPDATED,
        /** Roles in a list were granted, revoked or transferred: {@link ListChanged}. */
        LIST_SHARED,
        /** Members joined or left a list: {@link ListChanged}. */
        MEMBERS_CHANGED,
        /** An earlier change of a list was undone: {@link ListChanged}. */
        CHANGE_UNDONE,
        /** A list was deleted: {@link ListDeleted}. */
        LIST_DELETED,
        /** An import was completed or canceled: {@link ImportFinished}. */
        IMPORT_FINISHED,
        /** Suppression entries were added, renewed or lifted: {@link SuppressionsChanged}. */
        SUPPRESSIONS_CHANGED,
        /** A person was erased: {@link PersonErased}. */
        PERSON_ERASED,
        /** A person was merged into another one: {@link PeopleMerged}. */
        PEOPLE_MERGED
    }

    /**
     * A list was created or changed. There is one event for each change in the journal of the list.
     *
     * @param change the list, and the number of the change, which is the new version of the list
     * @param source the kind of change, and the origin of its leads
     * @param added the number of members that the change added
     * @param removed the number of members that the change removed
     * @param memberCount the number of members after the change
     * @param undoes the number of the change that this one undoes; null if it is not an undo
     */
    record ListChanged(
            OrganizationId organization,
            ChangeId change,
            Change.Source source,
            int added,
            int removed,
            long memberCount,
            @Nullable Long undoes,
            UserId by,
            Instant at)
            implements LeadListsEvent {
        public ListChanged {
            requireNonNull(organization, by, at);
            Objects.requireNonNull(change, "change");
            Objects.requireNonNull(source, "source");
        }

        /** Returns the event of a change in the journal. */
        public static ListChanged of(OrganizationId organization, Change change) {
            return new ListChanged(
                    organization,
                    change.id(),
                    change.source(),
                    change.added(),
                    change.removed(),
                    change.memberCount(),
                    change.undoes(),
                    change.by(),
                    change.at());
        }

        @Override
        public Type type() {
            return switch (source) {
                case CREATION -> Type.LIST_CREATED;
                case UPDATE -> Type.LIST_UPDATED;
                case SHARING -> Type.LIST_SHARED;
                case UNDO -> Type.CHANGE_UNDONE;
                case DIRECT_DATA,
                        MANUAL_SELECTION,
                        BULK_SELECTION,
                        COMPANY_IDS,
                        CSV,
                        IMPORT,
                        REMOVAL,
                        CLEARING,
                        SUPPRESSION,
                        ERASURE,
                        MERGE -> Type.MEMBERS_CHANGED;
            };
        }
    }

    /**
     * A list was deleted.
     *
     * @param version the last version of the list
     * @param memberCount the number of members of the last version
     */
    record ListDeleted(
            OrganizationId organization, LeadListId list, long version, long memberCount, UserId by, Instant at)
            implements LeadListsEvent {
        public ListDeleted {
            requireNonNull(organization, by, at);
            Objects.requireNonNull(list, "list");
        }

        @Override
        public Type type() {
            return Type.LIST_DELETED;
        }
    }

    /**
     * No lead of an import waits any more. Leads that are added to a completed import later finish it again.
     *
     * @param status {@link ImportStatus#COMPLETED} or {@link ImportStatus#CANCELED}
     * @param leads the number of leads of the import
     */
    record ImportFinished(
            OrganizationId organization, LeadListId list, ImportStatus status, int leads, UserId by, Instant at)
            implements LeadListsEvent {
        public ImportFinished {
            requireNonNull(organization, by, at);
            Objects.requireNonNull(list, "list");
            Objects.requireNonNull(status, "status");
        }

        @Override
        public Type type() {
            return Type.IMPORT_FINISHED;
        }
    }

    /**
     * Suppression entries were added, renewed or lifted by a call. The expiry of an entry is no event.
     *
     * @param list the list to which the entries apply; null if they apply to the whole organization
     * @param added the number of new entries
     * @param renewed the number of entries that got another reason or expiry
     * @param lifted the number of removed entries
     */
    record SuppressionsChanged(
            OrganizationId organization,
            @Nullable LeadListId list,
            int added,
            int renewed,
            int lifted,
            UserId by,
            Instant at)
            implements LeadListsEvent {
        public SuppressionsChanged {
            requireNonNull(organization, by, at);
        }

        @Override
        public Type type() {
            return Type.SUPPRESSIONS_CHANGED;
        }
    }

    /**
     * The record of a person was erased. Each list that had the person as a member has a {@link ListChanged} as well.
     *
     * @param person the id that the person had. It is meant for the erasure of the host's own data; do not store it
     * @param erased the id that stands for the person from now on
     */
    record PersonErased(OrganizationId organization, PersonId person, PersonId erased, UserId by, Instant at)
            implements LeadListsEvent {
        public PersonErased {
            requireNonNull(organization, by, at);
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(erased, "erased");
        }

        @Override
        public Type type() {
            return Type.PERSON_ERASED;
        }
    }

    /**
     * The record of a person was merged into that of another person. Each list that had the first person as a member
     * has a {@link ListChanged} as well.
     *
     * @param kept the person that took over everything
     * @param gone the person whose record is empty and deleted from now on
     */
    record PeopleMerged(OrganizationId organization, PersonId kept, PersonId gone, UserId by, Instant at)
            implements LeadListsEvent {
        public PeopleMerged {
            requireNonNull(organization, by, at);
            Objects.requireNonNull(kept, "kept");
            Objects.requireNonNull(gone, "gone");
        }

        @Override
        public Type type() {
            return Type.PEOPLE_MERGED;
        }
    }

    private static void requireNonNull(OrganizationId organization, UserId by, Instant at) {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
