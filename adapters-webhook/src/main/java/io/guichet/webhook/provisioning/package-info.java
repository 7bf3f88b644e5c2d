/** Tells addresses of provisioning events over HTTP. */
package io.guichet.webhook.provisioning;
