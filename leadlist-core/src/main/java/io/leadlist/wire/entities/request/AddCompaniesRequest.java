package io.leadlist.wire.entities.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.leadlist.internal.json.RequestDeserializer;
import io.leadlist.lead.CompanyId;
import io.leadlist.wire.constraint.CanonicalUuid;
import io.leadlist.wire.constraint.Messages;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The body of {@code POST /entities/leadlists/{id}/add-companies}: the ids of at least one company. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonDeserialize(using = RequestDeserializer.class)
public record AddCompaniesRequest(
        @NotNull(message = Messages.REQUIRED) @Size(min = 1, message = "At least one company ID is required")
        List<@NotNull @CanonicalUuid String> companyIds) {
    /** {@return the ids of the companies} */
    public List<CompanyId> toCompanyIds() {
        return Ids.companies(companyIds);
    }
}
