package io.leadlist.admission;

/** Why an entry keeps leads out. */
public enum SuppressionReason {
    /**
     * The person objects under data protection law, or has asked to be erased. Only an admin may lift such an entry.
     */
    OBJECTION(7),
    /** The person does not want to be contacted. */
    OPT_OUT(6),
    /** The person has reported a message as spam. */
    COMPLAINT(5),
    /** The lead was removed from a list on purpose. */
    REMOVED(4),
    /**
     * The address or phone does not exist. Keeps a lead out only if all its addresses, or all its phones, have bounced.
     */
    BOUNCED(3),
    /** The company is a customer. */
    CUSTOMER(2),
    /** The company is a competitor. */
    COMPETITOR(2),
    /** Any other reason. */
    OTHER(1);

    private final int strength;

    SuppressionReason(int strength) {
        this.strength = strength;
    }

    /**
     * {@return whether this reason replaces another one in an entry} The order is {@link #OBJECTION}, {@link #OPT_OUT},
     * {@link #COMPLAINT}, {@link #REMOVED}, {@link #BOUNCED}, then {@link #CUSTOMER} and {@link #COMPETITOR}, which are
     * equally strong, then {@link #OTHER}.
     *
     * @param other the reason to compare with
     */
    public boolean isStrongerThan(SuppressionReason other) {
        return strength > other.strength;
    }

    /** {@return whether only an admin may lift an entry with this reason} */
    public boolean isLiftedByAdminsOnly() {
        return this == OBJECTION;
    }
}
