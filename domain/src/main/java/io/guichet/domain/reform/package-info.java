/**
 * What the French reform of invoicing wants told to the tax administration, beside the invoices
 * themselves: what sellers were paid (status 212) and what they sell to consumers (flux 10), by way
 * of the platform that the operator chose (plateforme agréée).
 */
package io.guichet.domain.reform;
