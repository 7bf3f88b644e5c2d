/** What those who provide services read, over HTTP. */
package io.guichet.rest.provisioning;
