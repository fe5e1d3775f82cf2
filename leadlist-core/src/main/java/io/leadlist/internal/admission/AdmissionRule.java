package io.leadlist.internal.admission;

import io.leadlist.admission.Because;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import java.util.Map;
import java.util.Optional;

/**
 * A rule about the leads that may be added to a list. It issues a fixed number of statements for any number of leads,
 * and none if it is not used.
 */
@FunctionalInterface
interface AdmissionRule {
    /** No suppression entry covers the lead. */
    AdmissionRule IS_NOT_SUPPRESSED = SuppressedLeads::of;

    /** The lead was not removed from the list before, or may return. */
    AdmissionRule MAY_RETURN = RemovedLeads::of;

    /** The lead was not used recently. */
    AdmissionRule HAS_COOLED_DOWN = UsedLeads::of;

    /** The list may have more people of the lead's company. */
    AdmissionRule COMPANY_HAS_ROOM = CompanyCounts::of;

    /**
     * Returns the leads that the rule keeps out, with the facts; leads that are members already may be among them.
     *
     * @param leads the leads that no earlier rule keeps out, in the order of the inputs, with their records as far as
     *     the call or the directory has them
     */
    Map<LeadId, Because> keptOut(Admission add, Map<LeadId, Optional<LeadRecord>> leads);
}
