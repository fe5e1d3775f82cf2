package io.leadlist.wire.leadlists.request;

import static io.leadlist.wire.leadlists.request.RawLeadRequest.given;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.internal.json.RequestDeserializer;
import io.leadlist.wire.constraint.Consistent;
import io.leadlist.wire.constraint.Contradictions;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.constraint.OneOf;
import io.leadlist.wire.constraint.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The body of {@code POST /lead-lists}: a new list with raw leads, or without leads.
 *
 * @param name the display name; a missing or blank one becomes {@link NewLeadImport#DEFAULT_NAME}
 * @param shared whether everyone in the organization has access
 * @param visible whether the host shows the list in its overviews
 * @param owner the e-mail address of the user who owns the list
 * @param type what identifies the leads: {@code linkedin}, {@code email} or {@code titles_and_company}
 * @param options how the leads are processed
 * @param leads the leads, in order
 */
@Consistent
@SuppressWarnings("exports") // the names in annotations
@JsonDeserialize(using = RequestDeserializer.ReportingEachUnknownKey.class)
public record NewImportRequest(
        @StorableText(max = StorableText.KEY) @Nullable String name,

        @NotNull(message = Messages.REQUIRED) @JsonSetter(nulls = Nulls.SKIP)
        Boolean shared,

        @Nullable Boolean visible,

        @NotNull(message = Messages.REQUIRED) @JsonSetter(nulls = Nulls.SKIP) @ImportOwner
        String owner,

        @NotNull(message = Messages.REQUIRED)
        @JsonSetter(nulls = Nulls.SKIP)
        @OneOf(
                value = {
                    InputKinds.LINKEDIN,
                    InputKinds.EMAIL,
                    InputKinds.TITLES_AND_COMPANY,
                    InputKinds.TITLE_AND_COMPANY
                },
                message = InputKinds.UNSUPPORTED)
        String type,

        @Valid @Nullable Options options,

        @NotNull(message = Messages.REQUIRED) @JsonSetter(nulls = Nulls.SKIP)
        List<@NotNull @Valid RawLeadRequest> leads)
        implements Consistent.Rules {

    /** How the leads of an import are processed. A missing option has its value of {@link ImportOptions#DEFAULT}. */
    public record Options(
            @JsonProperty("reveal_phone_numbers") @Nullable Boolean revealPhoneNumbers,
            @JsonProperty("validate_email") @Nullable Boolean validateEmail,
            @Nullable Boolean enrich) {
        ImportOptions toImportOptions() {
            ImportOptions usual = ImportOptions.DEFAULT;
            return new ImportOptions(
                    Objects.requireNonNullElse(revealPhoneNumbers, usual.revealPhoneNumbers()),
                    Objects.requireNonNullElse(validateEmail, usual.validateEmail()),
                    Objects.requireNonNullElse(enrich, usual.enrich()));
        }
    }

    @Override
    public void check(Contradictions found) {
        if (leads != null) {
            InputKinds.find(type).ifPresent(kind -> new NeededFields(found).check(kind, leads));
        }
    }

    /**
     * Converts the request; call it only after validation.
     *
     * @return the new lead import
     */
    public NewLeadImport toNewLeadImport() {
        return new NewLeadImport(
                Objects.requireNonNullElse(given(name), NewLeadImport.DEFAULT_NAME),
                InputKinds.find(type).orElseThrow(),
                owner,
                shared,
                Objects.requireNonNullElse(visible, false),
                options == null ? ImportOptions.DEFAULT : options.toImportOptions(),
                leads.stream().map(RawLeadRequest::toRawLead).toList());
    }
}
