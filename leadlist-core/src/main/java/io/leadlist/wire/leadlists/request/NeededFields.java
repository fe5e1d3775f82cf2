package io.leadlist.wire.leadlists.request;

import static io.leadlist.wire.leadlists.request.RawLeadRequest.given;

import io.leadlist.call.Violation.Kind;
import io.leadlist.imports.InputKind;
import io.leadlist.wire.constraint.Contradictions;
import io.leadlist.wire.constraint.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which fields the leads of a kind need. */
final class NeededFields {
    private final Contradictions found;

    NeededFields(Contradictions found) {
        this.found = found;
    }

    /** Reports missing fields of leads. A field with an invalid value is not missing. */
    void check(InputKind kind, List<RawLeadRequest> leads) {
        int index = 0;
        for (RawLeadRequest lead : leads) {
            if (lead != null) { // else it could not be read
                check(kind, lead, index);
            }
            index++;
        }
    }

    private void check(InputKind kind, RawLeadRequest lead, int index) {
        switch (kind) {
            case LINKEDIN -> need("linkedinUrl", lead.linkedinUrl(), lead, index);
            case EMAIL -> need("email", lead.email(), lead, index);
            case TITLE_AND_COMPANY -> {
                need("title", lead.title(), lead, index);
                if (isMissing("companyDomain", lead.companyDomain(), lead)) {
                    need("companyName", lead.companyName(), lead, index);
                }
            }
        }
    }

    private void need(String component, @Nullable String text, RawLeadRequest lead, int index) {
        if (isMissing(component, text, lead)) {
            found.reject("leads", index, component, Kind.MISSING, Messages.REQUIRED);
        }
    }

    private boolean isMissing(String component, @Nullable String text, RawLeadRequest lead) {
        return given(text) == null && !found.isUnreadable(lead, component);
    }
}
