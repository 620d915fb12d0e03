<?php
// Makes the database, the site and its users; prints the application password of each user.
$root = getenv( 'MTQ_TEST_ROOT' );
mysqli_report( MYSQLI_REPORT_OFF );
for ( $i = 0; ! ( $database = @mysqli_connect( 'localhost', 'root', '', '', 0, "$root/db.sock" ) ); $i++ ) {
	if ( $i > 300 ) {
		exit( 'The database does not start.' );
	}
	usleep( 100000 );
}
$database->query( 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );
define( 'WP_INSTALLING', true );
require "$root/site/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_new_blog_notification() {} // there is no mail
wp_install( 'Le Quotidien', 'admin', 'admin@example.org', true, '', 'secret' );
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'timezone_string', 'Europe/Paris' );
$passwords = array();
foreach ( array( 'redac' => 'editor', 'auteur' => 'author' ) as $name => $role ) {
	$id                 = wp_insert_user( array( 'user_login' => $name, 'user_pass' => 'secret', 'role' => $role, 'user_email' => "$name@example.org" ) );
	$passwords[ $name ] = WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'mtq' ) )[0];
}
echo json_encode( $passwords );
