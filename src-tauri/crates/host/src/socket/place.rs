//! Where a door is.

use std::path::{Path, PathBuf};
use std::{fs, io};

use interprocess::local_socket::Name;
use sha2::{Digest, Sha256};

/// Whose door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// `drowse agent`: `<hash>.sock`.
    Agent,
    /// `drowse-window`: `<hash>-window.sock`.
    Window,
    /// `drowse-window --card`: `<hash>-card.sock`.
    Card,
}

/// A door of one data directory: the socket, and the file whose lock says that somebody is behind it.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub socket: PathBuf,
    pub lock: PathBuf,
}

impl Place {
    /// Finds the door and makes its folder, which only the person may enter.
    pub fn of(data_dir: &Path, door: Door) -> io::Result<Self> {
        let folder = folder(data_dir);
        create_private(&folder)?;
        let name = match door {
            Door::Agent => hash(data_dir),
            Door::Window => format!("{}-window", hash(data_dir)),
            Door::Card => format!("{}-card", hash(data_dir)),
        };
        Ok(Self { socket: folder.join(format!("{name}.sock")), lock: folder.join(format!("{name}.lock")) })
    }

    /// Returns the name the system knows the socket by: its path, or on Windows a pipe.
    pub fn name(&self) -> io::Result<Name<'_>> {
        #[cfg(unix)]
        {
            use interprocess::local_socket::{GenericFilePath, ToFsName};
            self.socket.as_path().to_fs_name::<GenericFilePath>()
        }
        #[cfg(not(unix))]
        {
            use interprocess::local_socket::{GenericNamespaced, ToNsName};
            let file = self.socket.file_name().unwrap_or_default().to_string_lossy();
            format!("drowse-{file}").to_ns_name::<GenericNamespaced>()
        }
    }
}

/// `$XDG_RUNTIME_DIR/drowse`; without a session, a folder inside the data directory, which is the person's own.
fn folder(data_dir: &Path) -> PathBuf {
    let session = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|folder| folder.is_dir());
    session.map_or_else(|| data_dir.join("run"), |session| session.join("drowse"))
}

/// 16 hexadecimal digits: a socket path may have at most 107 bytes, so the directory itself would not fit.
fn hash(data_dir: &Path) -> String {
    let real = data_dir.canonicalize().unwrap_or_else(|_| data_dir.to_owned());
    let digest = Sha256::digest(real.as_os_str().as_encoded_bytes());
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn create_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
        builder.mode(0o700).create(folder)?;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
    }
    #[cfg(not(unix))]
    builder.create(folder)
}
