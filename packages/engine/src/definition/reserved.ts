/** Roles that a definition names without declaring them: the citizen, and the payment gateway's own actor. */
export const citedRoles = ['applicant', 'paymentGateway'] as const

/** Roles that nobody declares: those, and the actor of timers, whom no definition has to name. */
export const reservedRoles = [...citedRoles, 'timekeeper'] as const

export type CitedRole = (typeof citedRoles)[number]
export type ReservedRole = (typeof reservedRoles)[number]
