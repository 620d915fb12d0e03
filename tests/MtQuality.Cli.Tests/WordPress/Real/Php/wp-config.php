<?php
// The configuration of the site of the tests. What a test changes lies in files beside the site.
$root = getenv( 'MTQ_TEST_ROOT' );
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', "localhost:$root/db.sock" );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
$table_prefix = 'wp_';
define( 'WP_HOME', getenv( 'MTQ_TEST_URL' ) );
define( 'WP_SITEURL', getenv( 'MTQ_TEST_URL' ) );
define( 'WP_ENVIRONMENT_TYPE', 'local' ); // application passwords without https
define( 'DISABLE_WP_CRON', true );        // a test calls wp-cron.php itself
define( 'AUTOMATIC_UPDATER_DISABLED', true );
foreach ( array( 'MTQ_URL', 'MTQ_KEY', 'MTQ_HOLD' ) as $name ) {
	if ( is_file( "$root/$name" ) ) {
		define( $name, file_get_contents( "$root/$name" ) );
	}
}
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
