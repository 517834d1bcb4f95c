/** Roles that a definition names without declaring them: the citizen, and the payment gateway's own actor. */
export const citedRoles = ['applicant', 'paymentGateway'] as const

/** Roles that nobody declares: those, the actor of timers, and the administrator, whom no definition has to name. */
export const reservedRoles = [...citedRoles, 'timekeeper', 'administrator'] as const

export type CitedRole = (typeof citedRoles)[number]
export type ReservedRole = (typeof reservedRoles)[number]
