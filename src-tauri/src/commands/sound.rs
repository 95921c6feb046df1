//! The sound of a session, which is the clock of its pictures.

use drowse_app::AppError;
use drowse_app::diary::Refusal;
use drowse_app::sound::{SoundChannel, SoundView};
use drowse_sound::{Heard, Sound};
use tauri::State;

use crate::desk::Desk;
use crate::prompter::Prompter;

/// Puts the sound of a session at a moment of its timeline, playing or resting.
#[tauri::command]
pub async fn move_sound(
    desk: State<'_, Desk>,
    sound: State<'_, Sound>,
    prompter: State<'_, Prompter>,
    session_id: i64,
    at_ms: f64,
    is_playing: bool,
) -> Result<SoundView, Refusal> {
    let timeline = desk.ask(move |app| app.session_timeline(session_id)).await?;
    set_loudness(&desk, &sound, &prompter).await?;
    prompter.rehearse(&timeline);
    heard(sound, move |sound| sound.move_to(&timeline, at_ms, is_playing)).await
}

/// Says where the sound is. Whoever changed a loudness meanwhile hears it.
#[tauri::command]
pub async fn read_sound(
    desk: State<'_, Desk>,
    sound: State<'_, Sound>,
    prompter: State<'_, Prompter>,
) -> Result<SoundView, Refusal> {
    set_loudness(&desk, &sound, &prompter).await?;
    Ok(view(sound.read()))
}

/// Silences everything, or lets it be heard again.
#[tauri::command]
pub async fn mute_sound(sound: State<'_, Sound>, prompter: State<'_, Prompter>, is_muted: bool) -> Result<(), Refusal> {
    sound.mute(is_muted);
    prompter.mute(is_muted);
    Ok(())
}

/// Ends the sound of a session.
#[tauri::command]
pub async fn end_sound(sound: State<'_, Sound>, prompter: State<'_, Prompter>) -> Result<(), Refusal> {
    sound.end();
    prompter.end();
    Ok(())
}

/// Lets one channel be heard by itself, as loud as it is set.
#[tauri::command]
pub async fn test_sound(
    desk: State<'_, Desk>,
    sound: State<'_, Sound>,
    prompter: State<'_, Prompter>,
    channel: SoundChannel,
) -> Result<SoundView, Refusal> {
    set_loudness(&desk, &sound, &prompter).await?;
    prompter.test(channel.into());
    heard(sound, move |sound| sound.test(channel.into())).await
}

/// Makes everything as loud as it is set, and lets the voice speak that knows the language.
async fn set_loudness(desk: &Desk, sound: &Sound, prompter: &Prompter) -> Result<(), Refusal> {
    let (loudness, language) = desk.ask(|app| Ok((app.loudness()?, app.preferences()?.language()))).await?;
    sound.set_loudness(prompter.share(loudness, &language));
    Ok(())
}

/// Does `act` where waiting for the sound holds nobody up.
async fn heard(
    sound: State<'_, Sound>,
    act: impl FnOnce(&Sound) -> Heard + Send + 'static,
) -> Result<SoundView, Refusal> {
    let sound = sound.inner().clone();
    let heard = tauri::async_runtime::spawn_blocking(move || act(&sound)).await;
    heard.map(view).map_err(|error| AppError::new("internal").because(error).refusal)
}

fn view(heard: Heard) -> SoundView {
    let silence = heard.silence.map(|silence| silence.key().to_owned());
    SoundView { at_ms: heard.at_ms, is_playing: heard.is_playing, silence }
}
