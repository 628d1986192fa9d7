//! stub
pub mod read {
    pub struct Opened {
        pub records: crate::map::Records,
        pub state: super::save::FileState,
    }
    impl std::fmt::Debug for Opened {
        fn fmt(&self, _: &mut std::fmt::Formatter) -> std::fmt::Result {
            Ok(())
        }
    }
    #[derive(Debug)]
    pub struct E;
    pub fn parse(_: &str, _: &[u8], _: &mut crate::map::id::Ids) -> Result<crate::map::Records, E> {
        Err(E)
    }
}
pub mod save {
    #[derive(Clone, Debug, PartialEq)]
    pub struct FileState;
    #[derive(Debug)]
    pub enum SaveError {
        ChangedOnDisk,
        Exists,
        Other,
    }
    impl SaveError {
        pub fn describe(&self, _: &crate::lang::Lang) -> String {
            String::new()
        }
    }
    #[derive(Clone, Debug, PartialEq)]
    pub enum Expected {
        Fresh,
        Unchanged(FileState),
        Anything,
    }
}
pub mod rescue {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Rescue {
        pub file: std::path::PathBuf,
        pub original: Option<std::path::PathBuf>,
        pub when: jiff::civil::DateTime,
    }
}
pub mod recent {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Recent {
        pub path: std::path::PathBuf,
        pub title: String,
        pub opened: jiff::civil::Date,
    }
}
pub mod builtin;
