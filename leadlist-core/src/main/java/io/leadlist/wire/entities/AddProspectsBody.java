package io.leadlist.wire.entities;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Violation.Kind;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.selection.Selection;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Field;
import io.leadlist.wire.json.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of an addition of prospects: people as data, or a selection of them. */
sealed interface AddProspectsBody {
    Decoder<AddProspectsBody> DECODER = Decoders.object(AddProspectsBody::read);

    /** People as data. */
    record Direct(List<Prospect> prospects) implements AddProspectsBody {}

    /** A selection. */
    record Selected(Selection selection) implements AddProspectsBody {}

    /** Carries the body out. */
    default AddReport addTo(LeadLists leadLists, Caller caller, LeadListId list, WriteOptions options) {
        if (this instanceof Direct direct) {
            return leadLists.with(options).addProspects(caller, list, direct.prospects());
        }
        return leadLists.with(options).addProspects(caller, list, ((Selected) this).selection());
    }

    private static @Nullable AddProspectsBody read(Fields fields) {
        Field<List<Prospect>> prospects = fields.optional("prospects", Decoders.filledList(ProspectDecoder.DECODER));
        Field<Selection> selection = fields.optional("selection", SelectionDecoder.DECODER);
        if (fields.has("prospects") == fields.has("selection")) {
            fields.reject(
                    fields.has("prospects") ? Kind.CONTRADICTION : Kind.MISSING,
                    "Exactly one of prospects and selection is required");
        }
        return fields.ifClean(() -> {
            Selection selected = selection.orNull();
            return selected == null ? new Direct(prospects.get()) : new Selected(selected);
        });
    }
}
