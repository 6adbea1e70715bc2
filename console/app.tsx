import { QueryClientProvider } from '@tanstack/react-query'
import { App as Antd, ConfigProvider } from 'antd'
import chinese from 'antd/locale/zh_CN'
import { BrowserRouter, Navigate, Route, Routes } from 'react-router'
import { Frame } from './pages/frame/frame'
import { PetitionPage } from './pages/petition/petition'
import { PetitionsPage } from './pages/petitions/petitions'
import { SigninPage } from './pages/signin/signin'
import { answers } from './services/cloud'
import { theme } from './theme'

export function App() {
  return (
    <ConfigProvider locale={chinese} theme={theme} button={{ autoInsertSpace: false }}>
      <Antd>
        <QueryClientProvider client={answers}>
          <BrowserRouter basename={import.meta.env.BASE_URL}>
            <Routes>
              <Route path="/signin" element={<SigninPage />} />
              <Route element={<Frame />}>
                <Route path="/petitions" element={<PetitionsPage />} />
                <Route path="/petitions/:id" element={<PetitionPage />} />
              </Route>
              <Route path="*" element={<Navigate to="/petitions" replace />} />
            </Routes>
          </BrowserRouter>
        </QueryClientProvider>
      </Antd>
    </ConfigProvider>
  )
}
