package io.leadlist.wire.leadlists;

import io.leadlist.call.Violation.Kind;
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.EmailAddress;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Field;
import io.leadlist.wire.json.Fields;
import io.leadlist.wire.json.JsonValue;
import io.leadlist.wire.json.JsonValue.JsonText;
import io.leadlist.wire.json.Spot;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The body of a creation. Null stands for nothing, unknown properties are refused (<a
 * href="{@docRoot}/docs/contract-decisions.md#54">decision 54</a>), a list can begin without leads (<a
 * href="{@docRoot}/docs/contract-decisions.md#46">decision 46</a>).
 */
final class CreateBody {
    private static final Decoder<ImportOptions> OPTIONS = Decoders.exactObject(CreateBody::readOptions);

    private final ImportLimits limits;
    private final Predicate<String> isUser;

    private CreateBody(ImportLimits limits, Predicate<String> isUser) {
        this.limits = limits;
        this.isUser = isUser;
    }

    /**
     * Reads a body; {@code isUser} is asked for the owner only if the body is refused anyway, so that all is told at
     * once (<a href="{@docRoot}/docs/contract-decisions.md#45">decision 45</a>).
     */
    static Decoder<NewLeadImport> decoder(ImportLimits limits, Predicate<String> isUser) {
        return Decoders.exactObject(new CreateBody(limits, isUser)::read);
    }

    private @Nullable NewLeadImport read(Fields fields) {
        Field<String> name = fields.nullable("name", Decoders.key().orBlank());
        Field<Boolean> shared = fields.needed("shared", Decoders.truth());
        Field<Boolean> visible = fields.nullable("visible", Decoders.truth());
        Field<String> owner = fields.needed("owner", CreateBody::owner);
        Field<InputKind> type = fields.needed("type", InputKindJson.DECODER);
        Field<ImportOptions> options = fields.nullable("options", OPTIONS);
        Field<List<RawLead>> leads = fields.needed("leads", LeadDecoder.list(limits, type.orNull()));
        String named = owner.orNull();
        if (named != null && !fields.isClean() && !isUser.test(named)) {
            fields.reject("owner", Kind.UNKNOWN_VALUE, notAnOwner(named));
        }
        return fields.ifClean(() -> new NewLeadImport(
                name.or(NewLeadImport.DEFAULT_NAME),
                type.get(),
                owner.get(),
                shared.get(),
                visible.or(false),
                options.or(ImportOptions.DEFAULT),
                leads.get()));
    }

    private static @Nullable ImportOptions readOptions(Fields fields) {
        ImportOptions usual = ImportOptions.DEFAULT;
        Field<Boolean> reveal = fields.nullable("reveal_phone_numbers", Decoders.truth());
        Field<Boolean> validate = fields.nullable("validate_email", Decoders.truth());
        Field<Boolean> enrich = fields.nullable("enrich", Decoders.truth());
        return fields.ifClean(() -> new ImportOptions(
                reveal.or(usual.revealPhoneNumbers()), validate.or(usual.validateEmail()), enrich.or(usual.enrich())));
    }

    /** What is no e-mail address is nobody's. */
    private static @Nullable String owner(JsonValue value, Spot spot) {
        String owner = Decoders.text().decode(value, spot);
        if (owner != null && EmailAddress.parse(owner).isEmpty()) {
            spot.reject(Kind.UNKNOWN_VALUE, notAnOwner(((JsonText) value).quoted()));
            return null;
        }
        return owner;
    }

    private static String notAnOwner(String owner) {
        return "'" + owner + "' is not a valid owner";
    }
}
