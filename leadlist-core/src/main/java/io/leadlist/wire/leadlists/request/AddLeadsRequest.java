package io.leadlist.wire.leadlists.request;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.RawLead;
import io.leadlist.internal.json.RequestDeserializer;
import io.leadlist.wire.constraint.Consistent;
import io.leadlist.wire.constraint.Contradictions;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.constraint.OneOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The body of {@code POST /lead-lists/{id}/leads}: more raw leads, at least one.
 *
 * @param type what identifies the leads; by default the type of the list
 * @param leads the leads, in order
 */
@Consistent
@SuppressWarnings("exports") // the names in annotations
@JsonDeserialize(using = RequestDeserializer.ReportingEachUnknownKey.class)
public record AddLeadsRequest(
        @OneOf(
                value = {
                    InputKinds.LINKEDIN,
                    InputKinds.EMAIL,
                    InputKinds.TITLES_AND_COMPANY,
                    InputKinds.TITLE_AND_COMPANY
                },
                message = InputKinds.UNSUPPORTED)
        @Nullable
        String type,

        @NotNull(message = Messages.REQUIRED)
        @JsonSetter(nulls = Nulls.SKIP)
        @Size(min = 1, message = "Unsupported value provided for field: leads")
        List<@NotNull @Valid RawLeadRequest> leads)
        implements Consistent.Rules {
    @Override
    public void check(Contradictions found) {
        if (leads != null) {
            InputKinds.find(type).ifPresent(kind -> new NeededFields(found).check(kind, leads));
        }
    }

    /** {@return the kind of the leads, if the body has a type} */
    public Optional<InputKind> toKind() {
        return InputKinds.find(type);
    }

    /** {@return the leads} */
    public List<RawLead> toRawLeads() {
        return leads.stream().map(RawLeadRequest::toRawLead).toList();
    }
}
