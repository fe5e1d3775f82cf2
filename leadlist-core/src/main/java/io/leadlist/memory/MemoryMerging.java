package io.leadlist.memory;

import io.leadlist.lead.LeadId;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.Membership;
import io.leadlist.memory.Tenant.MemberMaps;
import io.leadlist.memory.Tenant.Stay;
import io.leadlist.storage.Members.Merged;
import io.leadlist.storage.MergedMemberships;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts one lead in the place of another in a list. */
final class MemoryMerging {
    private final MemberMaps members;
    private final Undo undo;
    private final LeadId kept;
    private final LeadId gone;

    MemoryMerging(MemberMaps members, Undo undo, LeadId kept, LeadId gone) {
        this.members = members;
        this.undo = undo;
        this.kept = kept;
        this.gone = gone;
    }

    /** Merges the leads, of which the second is a member. */
    Merged merge(long version) {
        @Nullable MemberPosition other = members.positions().get(kept);
        Stay stay = members.stayOf(gone);
        if (!new MergedMemberships(memberships(kept), memberships(gone)).canExchangePositions()) {
            end(stay, version);
            if (other != null) {
                return new Merged(true, 0, 1);
            }
            begin(new Stay(kept, new MemberPosition(version, 0), List.of(), false).beginning(version));
            return new Merged(true, 1, 1);
        } else if (other == null) {
            undo.remove(members.positions(), gone);
            begin(stay.of(kept));
            return new Merged(true, 0, 0, stay.position(), null);
        }
        Stay keptStay = members.stayOf(kept);
        if (other.compareTo(stay.position()) < 0) {
            end(stay, version);
            return new Merged(true, 0, 1);
        }
        end(keptStay, version);
        undo.put(members.stays(), other, keptStay.ending(version).of(gone));
        undo.remove(members.positions(), gone);
        begin(stay.of(kept));
        return new Merged(true, 0, 1, stay.position(), other);
    }

    /** Gives positions back to the leads that had them before the merge. */
    void giveBack(MemberPosition given, @Nullable MemberPosition exchanged) {
        if (exchanged != null) {
            undo.put(members.stays(), exchanged, stayAt(exchanged).of(kept));
        }
        undo.remove(members.positions(), kept);
        begin(stayAt(given).of(gone));
    }

    private Stay stayAt(MemberPosition position) {
        return Objects.requireNonNull(members.stays().get(position));
    }

    /** Returns the number of former memberships that the first lead has inherited. */
    int inherit() {
        List<Stay> stays = members.staysOf(gone);
        if (members.positions().containsKey(gone) || !members.staysOf(kept).isEmpty()) {
            return 0;
        }
        stays.forEach(stay -> undo.put(members.stays(), stay.position(), stay.of(kept)));
        return stays.stream().mapToInt(stay -> stay.memberships().size()).sum();
    }

    private List<Membership> memberships(LeadId lead) {
        return members.staysOf(lead).stream()
                .flatMap(stay -> stay.memberships().stream())
                .toList();
    }

    private void end(Stay stay, long version) {
        undo.put(members.stays(), stay.position(), stay.ending(version));
        undo.remove(members.positions(), stay.id());
    }

    private void begin(Stay stay) {
        undo.put(members.stays(), stay.position(), stay);
        undo.put(members.positions(), stay.id(), stay.position());
    }
}
